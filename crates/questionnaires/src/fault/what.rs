use crate::Tongue;
use crate::xpath::Wrong;

macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),* } $en:literal $vi:literal;)*) => {
        /// What is wrong.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each has its sentence beside it")]
        pub enum What {
            /// An expression that cannot be read.
            Expression { wrong: Wrong },
            $($(#[$doc])* $name { $($field: $type),* },)*
        }

        impl What {
            /// The sentence for people, without its full stop.
            pub fn say(&self, tongue: Tongue) -> String {
                match (self, tongue) {
                    (Self::Expression { wrong }, Tongue::Vi) => format!("biểu thức không đọc được: {}", wrong.say(tongue)),
                    (Self::Expression { wrong }, Tongue::En) => format!("the expression cannot be read: {}", wrong.say(tongue)),
                    $((Self::$name { $($field),* }, Tongue::En) => format!($en),
                      (Self::$name { $($field),* }, Tongue::Vi) => format!($vi),)*
                }
            }
        }
    };
}

sentences! {
    Empty {} "the file is empty" "tệp trống";
    TooLarge {} "the file is too large for a questionnaire" "tệp quá lớn đối với một bảng hỏi";
    NotAForm { reason: String }
        "the file cannot be read as XLSX, XLS, CSV or JSON: {reason}"
        "không đọc được tệp dưới dạng XLSX, XLS, CSV hay JSON: {reason}";
    NotUtf8 {}
        "the letters of the text cannot be read; save it as “CSV UTF-8”"
        "không đọc được chữ trong tệp; hãy lưu lại dạng “CSV UTF-8”";
    Password {}
        "the workbook is locked with a password; save it without one"
        "bảng tính có mật khẩu; hãy lưu lại không đặt mật khẩu";
    FileNotUtf8 { file: String }
        "the letters of the file “{file}” cannot be read; save it as “CSV UTF-8”"
        "không đọc được chữ trong tệp “{file}”; hãy lưu lại dạng “CSV UTF-8”";
    NoSurvey {}
        "there is no sheet “survey”; name the sheet of the questions so"
        "không có trang “survey”; hãy đặt tên này cho trang chứa câu hỏi";
    NoSurveyAmong { sheets: String }
        "there is no sheet “survey” among the sheets {sheets}; name the sheet of the questions so"
        "không có trang “survey” trong các trang {sheets}; hãy đặt tên này cho trang chứa câu hỏi";
    CellError { text: String }
        "the cell shows the error {text}; write texts that begin with =, + or - with an apostrophe before them"
        "ô hiện lỗi {text}; chữ bắt đầu bằng =, + hoặc - phải gõ thêm dấu nháy đơn ở trước";
    NoQuestions {}
        "the sheet has no question" "trang không có câu hỏi nào";
    SheetTwice {} "two sheets have this name" "hai trang cùng tên";
    Entities {}
        "no list of entities is made here, answers are kept as submissions only; the sheet and the column “save_to” stay for other programs"
        "ở đây không lập danh sách thực thể (entities), câu trả lời chỉ được lưu thành phiếu; trang này và cột “save_to” được giữ cho phần mềm khác";
    SaveTo {}
        "“save_to” needs the sheet “entities”; add it or empty the column"
        "“save_to” cần trang “entities”; hãy thêm trang này hoặc bỏ trống cột";
    HeaderTwice { other: String }
        "it names the same column as “{other}”; rename or remove one of them"
        "trùng cột với “{other}”; hãy đổi tên hoặc bỏ một cột";
    NoHeader { header: String }
        "the column “{header}” is missing; the first row must name the columns"
        "thiếu cột “{header}”; dòng đầu phải là tên các cột";
    UnknownHeader {}
        "the column is not known; it is kept and means nothing" "cột không được biết đến; được giữ lại nhưng không có tác dụng";
    NoType {} "the question has no type" "câu hỏi chưa có kiểu (type)";
    UnknownType { kind: String }
        "the type “{kind}” is not known; write for example text, integer, select_one LIST"
        "không có kiểu “{kind}”; ví dụ đúng: text, integer, select_one DANH_SÁCH";
    TypeWritten { kind: String, right: String }
        "the type “{kind}” is written “{right}”" "kiểu “{kind}” phải viết là “{right}”";
    TypeWithoutList { kind: String }
        "behind “{kind}” stands the name of one list of the sheet “choices”, without spaces: {kind} LIST"
        "sau “{kind}” là tên một danh sách của trang “choices”, không có dấu cách: {kind} DANH_SÁCH";
    NoName {} "the question or group has no name" "câu hỏi hoặc nhóm chưa có tên (name)";
    BadName { name: String }
        "“{name}” cannot be a name: begin with a letter or _, then letters, digits, _, - or ."
        "“{name}” không thể là tên: bắt đầu bằng chữ cái hoặc _, tiếp theo là chữ cái, chữ số, _, - hoặc .";
    ReservedName {} "the name “meta” is kept for the form itself" "tên “meta” dành riêng cho chính biểu mẫu";
    NameTwice { name: String, other: u32 }
        "the name “{name}” already stands in row {other} of the same group"
        "tên “{name}” đã có ở dòng {other} trong cùng nhóm";
    NameAlmostTwice { name: String, other: u32 }
        "the name “{name}” differs from row {other} only in capital letters; some programs take them for one"
        "tên “{name}” chỉ khác dòng {other} ở chữ hoa, chữ thường; một số phần mềm coi là một";
    RepeatNameTwice { name: String }
        "another repeat has the name “{name}” too; names of repeats stand once in a form"
        "nhóm lặp khác cũng tên “{name}”; tên nhóm lặp chỉ được dùng một lần";
    RepeatNamedAsForm { name: String }
        "a repeat cannot have the name of the form, “{name}”"
        "nhóm lặp không được trùng tên biểu mẫu, “{name}”";
    NoLabel { name: String }
        "“{name}” has neither label nor hint, so nobody could see what is asked"
        "“{name}” không có nhãn (label) cũng không có gợi ý (hint) nên không ai thấy câu hỏi";
    NoCalculation {} "a calculate row needs a calculation" "dòng calculate cần có phép tính (calculation)";
    EndWithoutBegin { kind: String }
        "“end {kind}” has no matching “begin {kind}” above it"
        "“end {kind}” không có “begin {kind}” tương ứng ở trên";
    BeginWithoutEnd { kind: String, name: String }
        "“begin {kind}” of “{name}” is never ended"
        "“begin {kind}” của “{name}” không được kết thúc";
    EmptySection { name: String }
        "the group “{name}” has no question" "nhóm “{name}” không có câu hỏi nào";
    UnknownList { list: String }
        "the list “{list}” is not in the sheet “choices”"
        "không có danh sách “{list}” trong trang “choices”";
    NearList { list: String, near: String }
        "there is no list “{list}”; is “{near}” meant?" "không có danh sách “{list}”; có phải là “{near}”?";
    UnknownExternalList { list: String }
        "the list “{list}” is not in the sheet “external_choices”"
        "không có danh sách “{list}” trong trang “external_choices”";
    NoListName {} "the choice belongs to no list; fill in list_name" "lựa chọn không thuộc danh sách nào; hãy điền list_name";
    NoChoiceName {} "the choice has no name" "lựa chọn chưa có tên (name)";
    NoChoiceLabel {} "the choice has no label; its name is shown" "lựa chọn chưa có nhãn; tên sẽ được hiển thị";
    ChoiceTwice { name: String, other: u32 }
        "the choice “{name}” already stands in row {other} of the same list; if that is meant, set allow_choice_duplicates to yes"
        "lựa chọn “{name}” đã có ở dòng {other} trong cùng danh sách; nếu cố ý, đặt allow_choice_duplicates là yes";
    ChoiceWithSpace { name: String, list: String }
        "the choice “{name}” of the list “{list}” has a space, which select_multiple and rank cannot keep"
        "lựa chọn “{name}” của danh sách “{list}” có dấu cách nên không dùng được cho select_multiple và rank";
    FileName { file: String }
        "“{file}” must be the name of one .csv, .geojson or .xml file"
        "“{file}” phải là tên một tệp .csv, .geojson hoặc .xml";
    FileMissing { file: String }
        "the file “{file}” is not beside the form; until it is, any answer is taken"
        "không thấy tệp “{file}” bên cạnh biểu mẫu; cho đến khi có, mọi câu trả lời đều được nhận";
    FileBroken { file: String, reason: String }
        "the file “{file}” cannot be read: {reason}"
        "không đọc được tệp “{file}”: {reason}";
    FileColumn { file: String, wanted: String }
        "the file “{file}” has no column “{wanted}”; name its columns with parameters value=… label=…"
        "tệp “{file}” không có cột “{wanted}”; hãy chỉ cột bằng tham số value=… label=…";
    OtherWithFilter {}
        "or_other cannot be used together with a choice_filter" "không dùng or_other cùng với choice_filter";
    OtherWithoutList {}
        "or_other needs a list of the sheet “choices”" "or_other cần một danh sách trong trang “choices”";
    Parameters {}
        "parameters are written key=value, with spaces between" "tham số viết dạng khóa=giá_trị, cách nhau bằng dấu cách";
    UnknownParameter { key: String, known: String }
        "the parameter “{key}” is not known here; known are: {known}"
        "tham số “{key}” không dùng được ở đây; có thể dùng: {known}";
    ParameterValue { key: String, wanted: String }
        "the parameter “{key}” must be {wanted}" "tham số “{key}” phải là {wanted}";
    Range {}
        "start, end and step do not make a range: step is not 0 and not above the distance"
        "start, end và step không tạo thành khoảng: step khác 0 và không lớn hơn khoảng cách";
    Trigger {}
        "a trigger is written ${{name}}, several with commas between"
        "trigger viết dạng ${{tên}}, nhiều câu thì cách nhau bằng dấu phẩy";
    HiddenTrigger { name: String }
        "“{name}” is not answered by people, so its change cannot start anything"
        "“{name}” không do người trả lời nên không thể làm trigger";
    FilterInTable {}
        "in a table-list no question has a choice_filter" "trong table-list câu hỏi không có choice_filter";
    ExternalTwice { name: String }
        "the file “{name}” is named twice; name it once" "tệp “{name}” được khai báo hai lần; chỉ khai báo một lần";
    UnknownReference { name: String }
        "“${{{name}}}” refers to no question; check the name" "“${{{name}}}” không trỏ đến câu hỏi nào; hãy kiểm tra tên";
    NearReference { name: String, near: String }
        "“${{{name}}}” refers to no question; is “${{{near}}}” meant?" "“${{{name}}}” không trỏ đến câu hỏi nào; có phải là “${{{near}}}”?";
    AmbiguousReference { name: String }
        "“${{{name}}}” could mean several questions of this name; give them different names"
        "“${{{name}}}” có thể là nhiều câu hỏi cùng tên; hãy đặt tên khác nhau";
    UnknownPath { path: String }
        "the path “{path}” leads to no question, so it is always empty"
        "đường dẫn “{path}” không đến câu hỏi nào nên luôn trống";
    BareWord { word: String }
        "“{word}” is no question near this one, so it is always empty; a text stands in quotation marks: '{word}'"
        "“{word}” không phải câu hỏi ở gần câu này nên luôn trống; chữ phải đặt trong dấu nháy: '{word}'";
    NoSuchChoice { value: String, name: String }
        "“{value}” is not among the choices of “{name}”" "“{value}” không có trong các lựa chọn của “{name}”";
    UpFromChoice { path: String }
        "“{path}” starts at the choice that is looked at and leads nowhere; write current()/{path}"
        "“{path}” ở đây bắt đầu từ lựa chọn đang xét nên không đến đâu; hãy viết current()/{path}";
    UnknownInstance { list: String }
        "instance('{list}') names no list of choices" "instance('{list}') không trỏ đến danh sách lựa chọn nào";
    UnknownColumn { name: String, list: String }
        "the choices of “{list}” have no column “{name}”" "lựa chọn của “{list}” không có cột “{name}”";
    NoChoices { name: String }
        "“{name}” has no choices whose label could be shown" "“{name}” không có lựa chọn để lấy nhãn";
    Circular { names: String }
        "these questions wait for each other: {names}" "các câu hỏi phụ thuộc lẫn nhau theo vòng: {names}";
    Search {}
        "this search() cannot be done, the choices are those of the sheet; write search('file', 'matches', 'column', ${{question}})"
        "search() này không thực hiện được, lựa chọn lấy từ trang choices; hãy viết search('tệp', 'matches', 'cột', ${{câu_hỏi}})";
    SearchColumn { file: String, wanted: String }
        "the file “{file}” has no column “{wanted}”, which search() or the choices ask for"
        "tệp “{file}” không có cột “{wanted}” mà search() hoặc trang choices cần";
    LastSaved { name: String }
        "“${{last-saved#{name}}}” is always empty here: earlier submissions are not read"
        "“${{last-saved#{name}}}” ở đây luôn trống: phiếu trước không được đọc lại";
    TableListsDiffer { first: String, second: String }
        "in a table-list all questions have the same list; here “{first}” and “{second}”"
        "trong table-list mọi câu hỏi dùng chung một danh sách; ở đây là “{first}” và “{second}”";
    RowWithoutList { kind: String }
        "this row stands between “begin {kind}” and “end {kind}”, whose first row names its list"
        "dòng này nằm giữa “begin {kind}” và “end {kind}”, dòng đầu phải ghi tên danh sách";
    LoopWithoutList {} "a loop needs a list: begin loop over LIST" "vòng lặp cần danh sách: begin loop over DANH_SÁCH";
    OtherChoiceValue { value: String }
        "the default “{value}” is not among the choices" "giá trị mặc định “{value}” không có trong các lựa chọn";
    BackgroundGeopoint {}
        "background-geopoint needs a trigger and no calculation" "background-geopoint cần trigger và không có calculation";
    BigImage {} "big-image needs an image too" "big-image cần có thêm image";
    AuditName {} "an audit row has the name “audit” or none" "dòng audit chỉ có tên “audit” hoặc để trống";
    MissingTranslation { language: String, count: usize }
        "{count} texts have no translation into “{language}”; the default language is shown there"
        "{count} nội dung chưa có bản dịch “{language}”; chỗ đó hiện ngôn ngữ mặc định";
    MissingDefault { count: usize }
        "{count} texts stand only in columns with a language, not in the one without; give every heading its language, for example label::English (en)"
        "{count} nội dung chỉ có ở cột ghi ngôn ngữ, không có ở cột không ghi; hãy ghi ngôn ngữ vào mọi tên cột, ví dụ label::Tiếng Việt (vi)";
    CommentRow {} "the row has no type, name or label and is left out" "dòng không có type, name hay label nên bị bỏ qua";
    UnknownTable {} "the form has no repeat of this name" "bảng hỏi không có nhóm lặp tên này";
    UnknownAnswer {} "the form has no question of this name" "bảng hỏi không có câu hỏi tên này";
    NoInstance {} "the row has no instanceID" "dòng chưa có instanceID";
    InstanceTwice { other: u32 }
        "the instanceID already stands in row {other}" "instanceID đã có ở dòng {other}";
    UnknownSubmission {}
        "the instanceID is not in the table of submissions" "instanceID không có trong bảng phiếu";
    PassOrder {}
        "the column pass must count 1, 2, 3 … within a submission" "cột pass phải đếm 1, 2, 3 … trong mỗi phiếu";
    OmitInstance {} "omit_instanceID cannot be used together with public_key" "không dùng omit_instanceID cùng với public_key";
}
