//! The sections of the app and the table of its routes.

use super::not_found::NotFound;
use crate::ui::kit::icon::Glyph;
use crate::ui::parts::{
    ArticlePage, AskingPage, ComplaintPage, ComplaintsPage, CustomerPage, CustomersPage, DataPage, DesignPage,
    DossierPage, ImportPage, ImprovementPage, ImprovementsPage, InboxPage, InsightsPage, KeyingPage, KnowledgePage,
    MetricPage, OrderPage, OrdersPage, OutcomesPage, PaperPage, PhonePage, ProductsPage, RequestPage, RequestsPage,
    ResponsesPage, ScriptsPage, SettingsPage, SurveyPage, SurveyResultsPage, SurveysPage, TodayPage, WavePage,
};
use leptos::prelude::*;
use leptos_router::{
    components::{Route, Routes},
    path,
};

/// A section of the app: an entry of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Today,
    Customers,
    Orders,
    Complaints,
    Service,
    Knowledge,
    Surveys,
    Insights,
    Data,
    Settings,
}

impl Section {
    /// All, in the order of the side bar.
    pub const ALL: [Self; 10] = [
        Self::Today,
        Self::Customers,
        Self::Orders,
        Self::Complaints,
        Self::Service,
        Self::Knowledge,
        Self::Surveys,
        Self::Insights,
        Self::Data,
        Self::Settings,
    ];

    /// Its route, without the base path.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Today => "/",
            Self::Customers => "/customers",
            Self::Orders => "/orders",
            Self::Complaints => "/complaints",
            Self::Knowledge => "/knowledge",
            Self::Service => "/service",
            Self::Surveys => "/surveys",
            Self::Insights => "/insights",
            Self::Data => "/data",
            Self::Settings => "/settings",
        }
    }

    /// The key of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Today => "nav-today",
            Self::Customers => "nav-customers",
            Self::Orders => "nav-orders",
            Self::Complaints => "nav-complaints",
            Self::Knowledge => "nav-knowledge",
            Self::Service => "nav-service",
            Self::Surveys => "nav-surveys",
            Self::Insights => "nav-insights",
            Self::Data => "nav-data",
            Self::Settings => "nav-settings",
        }
    }

    /// Its icon.
    #[must_use]
    pub fn glyph(self) -> Glyph {
        match self {
            Self::Today => Glyph::Today,
            Self::Customers => Glyph::Customers,
            Self::Orders => Glyph::Orders,
            Self::Complaints => Glyph::Complaints,
            Self::Knowledge => Glyph::Book,
            Self::Service => Glyph::Service,
            Self::Surveys => Glyph::Surveys,
            Self::Insights => Glyph::Insights,
            Self::Data => Glyph::Data,
            Self::Settings => Glyph::Settings,
        }
    }

    /// The letter that leads there after `g`.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Today => "t",
            Self::Customers => "c",
            Self::Orders => "o",
            Self::Complaints => "p",
            Self::Knowledge => "k",
            Self::Service => "r",
            Self::Surveys => "s",
            Self::Insights => "i",
            Self::Data => "d",
            Self::Settings => "e",
        }
    }

    /// Does it stand in the bottom bar of phones? The others are behind "more".
    #[must_use]
    pub fn in_bottom_bar(self) -> bool {
        matches!(self, Self::Today | Self::Customers | Self::Orders | Self::Complaints | Self::Insights)
    }

    /// Data and settings stand apart, at the foot of the side bar.
    #[must_use]
    pub fn is_tool(self) -> bool {
        matches!(self, Self::Data | Self::Settings)
    }
}

/// Which page stands at which route. A page is a component without props in `ui/pages/<feature>/mod.rs`; it takes what
/// it needs from the context and the URL.
#[component]
pub fn AppRoutes() -> impl IntoView {
    view! {
        <Routes fallback=NotFound>
            <Route path=path!("/") view=TodayPage />
            <Route path=path!("/customers") view=CustomersPage />
            <Route path=path!("/customers/:id") view=CustomerPage />
            <Route path=path!("/orders") view=OrdersPage />
            <Route path=path!("/orders/:id") view=OrderPage />
            <Route path=path!("/complaints") view=ComplaintsPage />
            <Route path=path!("/complaints/outcomes") view=OutcomesPage />
            <Route path=path!("/complaints/improvements") view=ImprovementsPage />
            <Route path=path!("/complaints/improvements/:id") view=ImprovementPage />
            <Route path=path!("/complaints/:id") view=ComplaintPage />
            <Route path=path!("/knowledge") view=KnowledgePage />
            <Route path=path!("/knowledge/scripts") view=ScriptsPage />
            <Route path=path!("/knowledge/:id") view=ArticlePage />
            <Route path=path!("/service") view=RequestsPage />
            <Route path=path!("/service/products") view=ProductsPage />
            <Route path=path!("/service/:id") view=RequestPage />
            <Route path=path!("/surveys") view=SurveysPage />
            <Route path=path!("/surveys/inbox") view=InboxPage />
            <Route path=path!("/surveys/:id") view=SurveyPage />
            <Route path=path!("/surveys/:id/asking") view=AskingPage />
            <Route path=path!("/surveys/:id/keying") view=KeyingPage />
            <Route path=path!("/surveys/:id/waves/:wave") view=WavePage />
            <Route path=path!("/surveys/:id/waves/:wave/phone") view=PhonePage />
            <Route path=path!("/surveys/:id/results") view=SurveyResultsPage />
            <Route path=path!("/surveys/:id/design") view=DesignPage />
            <Route path=path!("/surveys/:id/paper") view=PaperPage />
            <Route path=path!("/insights") view=InsightsPage />
            <Route path=path!("/insights/:metric") view=MetricPage />
            <Route path=path!("/responses") view=ResponsesPage />
            <Route path=path!("/data") view=DataPage />
            <Route path=path!("/settings") view=SettingsPage />
            <Route path=path!("/data/import") view=ImportPage />
            <Route path=path!("/data/dossier") view=DossierPage />
            <Route path=path!("/*anything") view=NotFound />
        </Routes>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_sections_share_a_path_or_a_letter() {
        let paths: HashSet<_> = Section::ALL.map(Section::path).into();
        let letters: HashSet<_> = Section::ALL.map(Section::letter).into();
        assert_eq!((paths.len(), letters.len()), (Section::ALL.len(), Section::ALL.len()));
    }
}
