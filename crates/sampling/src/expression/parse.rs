use super::token::{Token, tokens};
use super::{Binary, Node, Unary};

/// How deep parentheses may go.
const DEEPEST: u32 = 50;

struct Words {
    words: std::iter::Peekable<std::vec::IntoIter<Token>>,
    depth: u32,
}

type Parsed = Result<Node, String>;

pub(super) fn parse(text: &str) -> Parsed {
    let mut words = Words { words: tokens(text)?.into_iter().peekable(), depth: 0 };
    let node = words.either()?;
    match words.words.next() {
        None => Ok(node),
        Some(more) => Err(format!("{} stands where nothing more was expected.", shown(&more))),
    }
}

fn shown(token: &Token) -> String {
    match token {
        Token::Number(number) => format!("“{number}”"),
        Token::Text(text) => format!("“'{text}'”"),
        Token::Name(name) => format!("“{name}”"),
        Token::Sign(sign) => format!("“{sign}”"),
    }
}

impl Words {
    /// Takes the next word when it is one of these.
    fn take(&mut self, wanted: &[(&str, Binary)]) -> Option<Binary> {
        let found = match self.words.peek()? {
            Token::Sign(sign) => wanted.iter().find(|(word, _)| word == sign),
            Token::Name(name) => wanted.iter().find(|(word, _)| word.eq_ignore_ascii_case(name)),
            _ => None,
        }?;
        self.words.next();
        Some(found.1)
    }

    fn sign(&mut self, wanted: &str) -> bool {
        let found = matches!(self.words.peek(), Some(Token::Sign(sign)) if *sign == wanted);
        if found {
            self.words.next();
        }
        found
    }

    fn must(&mut self, sign: &str) -> Result<(), String> {
        if self.sign(sign) { Ok(()) } else { Err(format!("“{sign}” is missing.")) }
    }

    fn chain(&mut self, wanted: &[(&str, Binary)], inner: fn(&mut Self) -> Parsed) -> Parsed {
        let mut node = inner(self)?;
        while let Some(sign) = self.take(wanted) {
            node = Node::Binary(sign, Box::new(node), Box::new(inner(self)?));
        }
        Ok(node)
    }

    fn either(&mut self) -> Parsed {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("it is nested too deeply.".to_owned());
        }
        let node = self.chain(&[("or", Binary::Or), ("||", Binary::Or)], Self::both);
        self.depth -= 1;
        node
    }

    fn both(&mut self) -> Parsed {
        self.chain(&[("and", Binary::And), ("&&", Binary::And), ("&", Binary::And)], Self::denied)
    }

    fn denied(&mut self) -> Parsed {
        let mut times = 0_u32;
        while self.sign("!") || self.name("not") {
            times += 1;
        }
        let node = self.compared()?;
        Ok(if times % 2 == 1 { Node::Unary(Unary::Not, Box::new(node)) } else { node })
    }

    fn name(&mut self, wanted: &str) -> bool {
        let found = matches!(self.words.peek(), Some(Token::Name(name)) if name.eq_ignore_ascii_case(wanted));
        if found {
            self.words.next();
        }
        found
    }

    fn compared(&mut self) -> Parsed {
        let node = self.sum()?;
        if self.name("in") {
            self.must("(")?;
            let mut list = vec![self.sum()?];
            while self.sign(",") {
                list.push(self.sum()?);
            }
            self.must(")")?;
            return Ok(Node::In(Box::new(node), list));
        }
        let signs = [
            ("==", Binary::Equal),
            ("=", Binary::Equal),
            ("!=", Binary::Unequal),
            ("<=", Binary::AtMost),
            (">=", Binary::AtLeast),
            ("<", Binary::Less),
            (">", Binary::More),
        ];
        match self.take(&signs) {
            Some(sign) => Ok(Node::Binary(sign, Box::new(node), Box::new(self.sum()?))),
            None => Ok(node),
        }
    }

    fn sum(&mut self) -> Parsed {
        self.chain(&[("+", Binary::Plus), ("-", Binary::Minus)], Self::product)
    }

    fn product(&mut self) -> Parsed {
        self.chain(&[("*", Binary::Times), ("/", Binary::By)], Self::signed)
    }

    fn signed(&mut self) -> Parsed {
        let mut times = 0_u32;
        while self.sign("-") {
            times += 1;
        }
        let node = self.single()?;
        Ok(if times % 2 == 1 { Node::Unary(Unary::Minus, Box::new(node)) } else { node })
    }

    fn single(&mut self) -> Parsed {
        match self.words.next() {
            Some(Token::Number(number)) => Ok(Node::Number(number)),
            Some(Token::Text(text)) => Ok(Node::Text(text)),
            Some(Token::Sign("(")) => {
                let node = self.either()?;
                self.must(")")?;
                Ok(node)
            }
            Some(Token::Name(name)) if self.sign("(") => self.call(&name),
            Some(Token::Name(name)) => Ok(Node::Column(name)),
            Some(other) => Err(format!("{} stands where a value was expected.", shown(&other))),
            None => Err("it ends where a value was expected.".to_owned()),
        }
    }

    fn call(&mut self, name: &str) -> Parsed {
        let first = self.either()?;
        let node = match name {
            "missing" => Node::Unary(Unary::Missing, Box::new(first)),
            "log" => Node::Unary(Unary::Log, Box::new(first)),
            "exp" => Node::Unary(Unary::Exp, Box::new(first)),
            "sqrt" => Node::Unary(Unary::Sqrt, Box::new(first)),
            "abs" => Node::Unary(Unary::Abs, Box::new(first)),
            "if" => {
                self.must(",")?;
                let then = self.either()?;
                self.must(",")?;
                Node::If(Box::new(first), Box::new(then), Box::new(self.either()?))
            }
            _ => {
                return Err(format!(
                    "there is no function “{name}”; there are missing, log, exp, sqrt, abs, if."
                ));
            }
        };
        self.must(")")?;
        Ok(node)
    }
}
