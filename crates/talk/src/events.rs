//! What conversations tell the log: that something was written, never what.
use db::{Change, Event};
use kernel::{BoothId, Id, Uuid};
use serde::Serialize;

use crate::{ConversationId, MessageId, TalkReportId};

#[derive(Serialize)]
pub(crate) struct Begun {
    pub(crate) conversation: ConversationId,
    pub(crate) booth: BoothId,
}

impl Event for Begun {
    const TOPIC: &'static str = "talk.conversation.begun.v1";
    fn key(&self) -> Uuid {
        self.conversation.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct Sent {
    pub(crate) message: MessageId,
    pub(crate) conversation: ConversationId,
    pub(crate) side: &'static str,
}

impl Event for Sent {
    const TOPIC: &'static str = "talk.message.sent.v1";
    fn key(&self) -> Uuid {
        self.conversation.uuid()
    }
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the event's own word")]
pub(crate) struct Blocked {
    pub(crate) conversation: ConversationId,
    pub(crate) side: &'static str,
    /// Whether it is blocked from now on, or no longer.
    pub(crate) blocked: bool,
}

impl Event for Blocked {
    const TOPIC: &'static str = "talk.conversation.blocked.v1";
    fn key(&self) -> Uuid {
        self.conversation.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct Reported {
    pub(crate) report: TalkReportId,
    pub(crate) conversation: ConversationId,
    pub(crate) side: &'static str,
    pub(crate) reason: &'static str,
}

impl Event for Reported {
    const TOPIC: &'static str = "talk.report.made.v1";
    fn key(&self) -> Uuid {
        self.conversation.uuid()
    }
}

/// An official opened a private conversation to read it.
#[derive(Serialize)]
pub(crate) struct Opened {
    pub(crate) report: TalkReportId,
    pub(crate) conversation: ConversationId,
    pub(crate) until: String,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for Opened {
    const TOPIC: &'static str = "talk.conversation.opened.v1";
    fn key(&self) -> Uuid {
        self.conversation.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

#[derive(Serialize)]
pub(crate) struct Decided {
    pub(crate) report: TalkReportId,
    pub(crate) conversation: ConversationId,
    pub(crate) verdict: &'static str,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for Decided {
    const TOPIC: &'static str = "talk.report.decided.v1";
    fn key(&self) -> Uuid {
        self.conversation.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = ("open".to_owned(), self.verdict.to_owned());
        vec![Change { field: "state", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}
