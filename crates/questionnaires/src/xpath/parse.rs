use super::token::{Token, tokens};
use super::tree::{Expression, Operator, Path, Start, Step, Test, Tree};
use super::wrong::Wrong;

/// Most brackets inside each other.
const DEEPEST: usize = 64;

/// Binary operators from the loosest to the tightest (`XPath` 1.0, 3.5).
const LEVELS: [&[(&str, Operator)]; 6] = [
    &[("or", Operator::Or)],
    &[("and", Operator::And)],
    &[("=", Operator::Equal), ("!=", Operator::NotEqual)],
    &[("<", Operator::Less), ("<=", Operator::LessEqual), (">", Operator::More), (">=", Operator::MoreEqual)],
    &[("+", Operator::Plus), ("-", Operator::Minus)],
    &[("multiply", Operator::Times), ("div", Operator::Divided), ("mod", Operator::Remainder)],
];

/// Reads an expression.
///
/// # Errors
/// [`Wrong`] when it is none, or has a function or construct that is not supported.
pub(crate) fn parse(source: &str) -> Result<Expression, Wrong> {
    let mut parser = Parser { tokens: tokens(source)?, at: 0, deep: 0 };
    let tree = parser.level(0)?;
    match parser.tokens.get(parser.at) {
        None => Ok(Expression { source: source.to_owned(), tree }),
        Some(_) => Err(parser.unexpected()),
    }
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    at: usize,
    deep: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn sign(&self) -> Option<&'static str> {
        match self.peek() {
            Some(Token::Sign(sign)) => Some(sign),
            _ => None,
        }
    }

    fn next_sign(&self) -> Option<&'static str> {
        match self.tokens.get(self.at + 1) {
            Some((_, Token::Sign(sign))) => Some(sign),
            _ => None,
        }
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = self.sign() == Some(sign);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: &str) -> Result<(), Wrong> {
        if self.take(sign) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn unexpected(&self) -> Wrong {
        self.tokens.get(self.at).map_or(Wrong::Ends, |(at, token)| {
            let capital = match token {
                Token::Name(name) => {
                    ["and", "or", "div", "mod"].into_iter().find(|word| name.eq_ignore_ascii_case(word))
                }
                _ => None,
            };
            match (capital, token) {
                (Some(word), Token::Name(name)) => Wrong::Written(name.clone(), word),
                _ => Wrong::Unexpected(*at),
            }
        })
    }

    fn level(&mut self, level: usize) -> Result<Tree, Wrong> {
        let Some(operators) = LEVELS.get(level) else {
            return self.negative();
        };
        let mut left = self.level(level + 1)?;
        while let Some(operator) = self.operator(operators) {
            left = Tree::Two(operator, Box::new((left, self.level(level + 1)?)));
        }
        Ok(left)
    }

    fn operator(&mut self, operators: &[(&str, Operator)]) -> Option<Operator> {
        let sign = self.sign()?;
        let (_, operator) = operators.iter().find(|(known, _)| *known == sign)?;
        self.at += 1;
        Some(*operator)
    }

    fn negative(&mut self) -> Result<Tree, Wrong> {
        let mut signs = 0;
        while self.take("-") {
            signs += 1;
        }
        let value = self.union()?;
        // Two signs still make a number of it.
        let once = |value| Tree::Negative(Box::new(value));
        Ok(match signs {
            0 => value,
            n if n % 2 == 0 => once(once(value)),
            _ => once(value),
        })
    }

    fn union(&mut self) -> Result<Tree, Wrong> {
        let mut left = self.path()?;
        while self.take("|") {
            left = Tree::Two(Operator::Union, Box::new((left, self.path()?)));
        }
        Ok(left)
    }

    fn path(&mut self) -> Result<Tree, Wrong> {
        let start = match self.peek().ok_or(Wrong::Ends)? {
            Token::Sign("/") => return self.absolute(),
            Token::Sign("//") => return Err(Wrong::Construct("//")),
            Token::Sign("@") => return Err(Wrong::Construct("@")),
            Token::Sign("." | ".." | "*") => return self.relative(),
            Token::Name(_) if self.next_sign() != Some("(") => return self.relative(),
            Token::Reference { name, last_saved } => {
                let start = Start::Reference { name: name.clone(), last_saved: *last_saved, node: None };
                self.at += 1;
                start
            }
            _ => match self.value()? {
                Tree::Path(path) if path.filters.is_empty() && path.steps.is_empty() => path.start,
                value if matches!(self.sign(), Some("[" | "/")) => Start::Value(Box::new(value)),
                value => return Ok(value),
            },
        };
        let filters = self.filters()?;
        let steps = if self.take("/") { self.steps()? } else { Vec::new() };
        Ok(Tree::Path(Path { start, filters, steps }))
    }

    fn absolute(&mut self) -> Result<Tree, Wrong> {
        self.expect("/")?;
        let steps = self.steps()?;
        Ok(Tree::Path(Path { start: Start::Document, filters: Vec::new(), steps }))
    }

    fn relative(&mut self) -> Result<Tree, Wrong> {
        let steps = self.steps()?;
        Ok(Tree::Path(Path { start: Start::Here, filters: Vec::new(), steps }))
    }

    fn steps(&mut self) -> Result<Vec<Step>, Wrong> {
        let mut steps = Vec::new();
        loop {
            let test = match self.peek() {
                Some(Token::Sign(".")) => Test::Itself,
                Some(Token::Sign("..")) => Test::Parent,
                Some(Token::Sign("*")) => Test::Any,
                Some(Token::Sign("@")) => return Err(Wrong::Construct("@")),
                Some(Token::Name(_)) if self.next_sign() == Some("::") => {
                    return Err(Wrong::Construct("::"));
                }
                Some(Token::Name(name)) => Test::Child(name.clone()),
                _ => return Err(self.unexpected()),
            };
            self.at += 1;
            let filters = self.filters()?;
            steps.push(Step { test, filters });
            if self.sign() == Some("//") {
                return Err(Wrong::Construct("//"));
            }
            if !self.take("/") {
                return Ok(steps);
            }
        }
    }

    fn filters(&mut self) -> Result<Vec<Tree>, Wrong> {
        let mut filters = Vec::new();
        while self.take("[") {
            filters.push(self.inside()?);
            self.expect("]")?;
        }
        Ok(filters)
    }

    fn inside(&mut self) -> Result<Tree, Wrong> {
        self.deep += 1;
        let value = if self.deep > DEEPEST { Err(Wrong::Deep) } else { self.level(0) };
        self.deep -= 1;
        value
    }

    fn value(&mut self) -> Result<Tree, Wrong> {
        let token = self.peek().cloned().ok_or(Wrong::Ends)?;
        let at = self.at;
        self.at += 1;
        match token {
            Token::Number(number) => Ok(Tree::Number(number)),
            Token::Text(text) => Ok(Tree::Text(text)),
            Token::Sign("(") => {
                let value = self.inside()?;
                self.expect(")")?;
                Ok(value)
            }
            Token::Name(name) => self.call(&name),
            _ => {
                self.at = at;
                Err(self.unexpected())
            }
        }
    }

    fn call(&mut self, name: &str) -> Result<Tree, Wrong> {
        self.expect("(")?;
        let mut values = Vec::new();
        if !self.take(")") {
            values.push(self.inside()?);
            while self.take(",") {
                values.push(self.inside()?);
            }
            self.expect(")")?;
        }
        super::call::checked(name, values)
    }
}
