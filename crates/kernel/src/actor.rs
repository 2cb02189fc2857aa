use crate::{AccountId, Error, OrganisationId, Result};

/// What a person may be on the market or in the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Not signed in.
    Visitor,
    /// Signed in, buys.
    Shopper,
    /// Member of an organisation that sells.
    Seller,
    /// Official of one commune.
    CommuneOfficer,
    /// Official of the department, sees the province.
    Officer,
    /// Keeps the market's money matters: statements, payouts, refunds.
    Accountant,
    /// Official of the tax authority: sees what is withheld and declared.
    TaxOfficer,
    /// Runs the installation.
    Operator,
}

impl Role {
    /// Every role, in the order of the route × role matrix.
    pub const ALL: [Self; 8] = [
        Self::Visitor,
        Self::Shopper,
        Self::Seller,
        Self::CommuneOfficer,
        Self::Officer,
        Self::Accountant,
        Self::TaxOfficer,
        Self::Operator,
    ];

    /// The roles of the office: who has one shows a second factor.
    pub const OFFICIALS: [Self; 5] =
        [Self::CommuneOfficer, Self::Officer, Self::Accountant, Self::TaxOfficer, Self::Operator];

    /// The name as stored and shown in the matrix.
    pub fn name(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Shopper => "shopper",
            Self::Seller => "seller",
            Self::CommuneOfficer => "commune-officer",
            Self::Officer => "officer",
            Self::Accountant => "accountant",
            Self::TaxOfficer => "tax-officer",
            Self::Operator => "operator",
        }
    }

    /// The role of that stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// A role, and where it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    /// For sellers: whose.
    pub organisation: Option<OrganisationId>,
    /// For commune officers: the code of the commune.
    pub commune: Option<String>,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Visitor,
    Account {
        id: AccountId,
        grants: Vec<Grant>,
    },
    /// A job or a subscriber; the name goes into the audit trail.
    System(&'static str),
}

impl Actor {
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account { id, .. } => Some(*id),
            Self::Visitor | Self::System(_) => None,
        }
    }

    pub fn grants(&self) -> &[Grant] {
        match self {
            Self::Account { grants, .. } => grants,
            Self::Visitor | Self::System(_) => &[],
        }
    }

    /// Everybody signed in may do what a shopper may.
    pub fn has(&self, role: Role) -> bool {
        match (self, role) {
            (_, Role::Visitor) | (Self::Account { .. }, Role::Shopper) => true,
            _ => self.grants().iter().any(|grant| grant.role == role),
        }
    }

    /// Which part of the province this actor sees as an official.
    pub fn locality(&self) -> Locality {
        let province = matches!(self, Self::System(_)) || self.has(Role::Officer) || self.has(Role::Operator);
        if province {
            return Locality::Province;
        }
        let officer = self.grants().iter().filter(|grant| grant.role == Role::CommuneOfficer);
        Locality::Communes(officer.filter_map(|grant| grant.commune.clone()).collect())
    }

    /// The organisations this actor sells for.
    pub fn organisations(&self) -> Vec<OrganisationId> {
        self.grants().iter().filter(|g| g.role == Role::Seller).filter_map(|g| g.organisation).collect()
    }
}

/// Which part of the province an official sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Locality {
    /// The department and the operator see the province.
    Province,
    /// An officer of communes sees these, by their codes; nobody else sees any.
    Communes(Vec<String>),
}

impl Locality {
    /// Whether something in that commune may be seen. What has no commune yet belongs to the department.
    pub fn covers(&self, commune: Option<&str>) -> bool {
        match (self, commune) {
            (Self::Province, _) => true,
            (Self::Communes(codes), Some(commune)) => codes.iter().any(|code| code == commune),
            (Self::Communes(_), None) => false,
        }
    }

    /// # Errors
    /// [`Error::NotFound`]: what lies in somebody else's commune does not exist for this official.
    pub fn require(&self, commune: Option<&str>) -> Result<()> {
        if self.covers(commune) { Ok(()) } else { Err(Error::NotFound) }
    }
}

/// A named right and the roles that have it. Each route states one.
#[derive(Debug, Clone, Copy)]
pub struct Permission {
    pub name: &'static str,
    pub roles: &'static [Role],
}

impl Permission {
    /// Open to everybody.
    pub const PUBLIC: Self = Self { name: "public", roles: &[Role::Visitor] };
    /// Any person who signed in.
    pub const SIGNED_IN: Self = Self { name: "signed-in", roles: &[Role::Shopper] };

    pub const fn new(name: &'static str, roles: &'static [Role]) -> Self {
        Self { name, roles }
    }

    pub fn allows(&self, actor: &Actor) -> bool {
        matches!(actor, Actor::System(_)) || self.roles.iter().any(|role| actor.has(*role))
    }
}
