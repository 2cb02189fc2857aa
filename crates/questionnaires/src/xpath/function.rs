macro_rules! functions {
    ($($name:literal $function:ident $least:literal $most:expr;)*) => {
        /// What an expression may call: the functions of `XPath` 1.0 and of the ODK `XForms` specification that make
        /// sense in a browser.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Function { $($function,)* }

        impl Function {
            /// The function of a name with the least and the most values it takes.
            pub(crate) fn named(name: &str) -> Option<(Self, &'static str, usize, usize)> {
                match name {
                    $($name => Some((Self::$function, $name, $least, $most)),)*
                    _ => None,
                }
            }

            /// As it is called.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$function => $name,)*
                }
            }

            /// All names, for the documentation and its test.
            #[cfg(test)]
            pub(crate) const NAMES: &'static [&'static str] = &[$($name,)*];
        }
    };
}

const MANY: usize = usize::MAX;

functions! {
    "abs" Abs 1 1;
    "acos" Acos 1 1;
    "area" Area 1 1;
    "asin" Asin 1 1;
    "atan" Atan 1 1;
    "atan2" Atan2 2 2;
    "boolean" Boolean 1 1;
    "boolean-from-string" BooleanFromString 1 1;
    "ceiling" Ceiling 1 1;
    "checklist" Checklist 3 MANY;
    "coalesce" Coalesce 2 MANY;
    "concat" Concat 0 MANY;
    "contains" Contains 2 2;
    "cos" Cos 1 1;
    "count" Count 1 1;
    "count-non-empty" CountNonEmpty 1 1;
    "count-selected" CountSelected 1 1;
    "current" Current 0 0;
    "date" Date 1 1;
    "date-time" DateTime 1 1;
    "decimal-date-time" DecimalDateTime 1 1;
    "decimal-time" DecimalTime 1 1;
    "distance" Distance 1 MANY;
    "ends-with" EndsWith 2 2;
    "exp" Exp 1 1;
    "exp10" Exp10 1 1;
    "false" False 0 0;
    "floor" Floor 1 1;
    "format-date" FormatDate 2 2;
    "format-date-time" FormatDateTime 2 2;
    "geofence" Geofence 2 2;
    "if" If 3 3;
    "indexed-repeat" IndexedRepeat 3 7;
    "instance" Instance 1 1;
    "int" Int 1 1;
    "join" Join 1 MANY;
    "jr:choice-name" ChoiceName 2 2;
    "last" Last 0 0;
    "log" Log 1 1;
    "log10" Log10 1 1;
    "lower-case" LowerCase 1 1;
    "max" Max 1 MANY;
    "min" Min 1 MANY;
    "normalize-space" NormalizeSpace 0 1;
    "not" Not 1 1;
    "now" Now 0 0;
    "number" Number 0 1;
    "once" Once 1 1;
    "pi" Pi 0 0;
    "position" Position 0 1;
    "pow" Pow 2 2;
    "pulldata" PullData 4 4;
    "random" Random 0 0;
    "randomize" Randomize 1 2;
    "regex" Regex 2 2;
    "round" Round 1 2;
    "selected" Selected 2 2;
    "selected-at" SelectedAt 2 2;
    "sin" Sin 1 1;
    "sqrt" Sqrt 1 1;
    "starts-with" StartsWith 2 2;
    "string" String 0 1;
    "string-length" StringLength 0 1;
    "substr" Substr 2 3;
    "substring" Substring 2 3;
    "substring-after" SubstringAfter 2 2;
    "substring-before" SubstringBefore 2 2;
    "sum" Sum 1 1;
    "tan" Tan 1 1;
    "today" Today 0 0;
    "translate" Translate 3 3;
    "true" True 0 0;
    "upper-case" UpperCase 1 1;
    "uuid" Uuid 0 1;
    "weighted-checklist" WeightedChecklist 4 MANY;
}
