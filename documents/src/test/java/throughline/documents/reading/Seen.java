package throughline.documents.reading;

import java.util.List;

/** Documents by which the vocabulary was made: invented, of several services and layouts. */
final class Seen {
    private Seen() {}

    static List<Sample> all() {
        return List.of(
                numbered(),
                rows(),
                column(),
                shaded(),
                labels(),
                lines(),
                brokenByPages(),
                tablePerPriority(),
                noHeadings(),
                twoRowHeadings(),
                subRows(),
                ranTogether(),
                sheet());
    }

    static Sample numbered() {
        return Sample.of(
                Sheet.named("Pellworth youth justice plan.docx")
                        .head("OFFICIAL")
                        .h(1, "Youth Justice Improvement Plan 2025-26")
                        .p("Pellworth Youth Justice Partnership Board")
                        .p("Version 0.4, 3 June 2025")
                        .h(2, "Our vision")
                        .p("Children in Pellworth are children first.")
                        .h(2, "Priority 1: Fewer children arrested")
                        .p("Owner: Head of Youth Justice")
                        .table(
                                "No.|Objective|Lead|By when|Progress|RAG",
                                "1.1|Agree a joint protocol on looked after children|Detective Inspector, Pellworth Police|30 September 2025|Draft shared with care homes in May.|[ffc000] A",
                                "1.2|Train custody staff in trauma|Head of Custody|Q3 2025/26||[ff0000] R")
                        .h(2, "Priority 2: Education for every child")
                        .p("Owner: Virtual School Head")
                        .table(
                                "No.|Objective|Lead|By when|Progress|RAG",
                                "2.1|Find a school place for each child on our caseload|Virtual School Head|Ongoing|All but two are placed.|[00b050] G"),
                List.of("REF TEXT LEAD TIMESCALE PROGRESS RATING", "REF TEXT LEAD TIMESCALE PROGRESS RATING"),
                "# 1 | Fewer children arrested",
                "1.1 | Agree a joint protocol on looked after children | Detective Inspector, Pellworth Police | 30 September 2025 | | Draft shared with care homes in May. | Amber",
                "1.2 | Train custody staff in trauma | Head of Custody | Q3 2025/26 | | | Red",
                "# 2 | Education for every child",
                "2.1 | Find a school place for each child on our caseload | Virtual School Head | Ongoing | | All but two are placed. | Green");
    }

    static Sample rows() {
        return Sample.of(
                Sheet.named("dac.docx")
                        .h(1, "Domestic Abuse Action Plan")
                        .p("Marrowdale Domestic Abuse Partnership Board")
                        .table(
                                "Ref|What we will do|Who|Deadline|Update (Q2)|Status",
                                ">6 Priority A – Prevention",
                                "A1|Deliver healthy relationships lessons in all schools|Education Safeguarding Lead|July 2025|Twelve of fifteen schools have begun.|On track",
                                "A2|Launch a campaign for older victims|Communications Team|October 2025||Not started",
                                ">6 Priority B – Safe accommodation",
                                "B1|Commission eight units of dispersed housing|Housing Commissioning Manager|March 2026|Tender was published in June.|On track"),
                List.of("REF TEXT LEAD TIMESCALE PROGRESS RATING"),
                "# A | Prevention",
                "A1 | Deliver healthy relationships lessons in all schools | Education Safeguarding Lead | July 2025 | | Twelve of fifteen schools have begun. | On track",
                "A2 | Launch a campaign for older victims | Communications Team | October 2025 | | | Not started",
                "# B | Safe accommodation",
                "B1 | Commission eight units of dispersed housing | Housing Commissioning Manager | March 2026 | | Tender was published in June. | On track");
    }

    static Sample column() {
        return Sample.of(
                Sheet.named("sufficiency.xlsx")
                        .table(
                                ">7 SEND Improvement Programme 2024-2026",
                                "Priority|Action Required|Responsible Officer|Target Date|Success measure|Comments|BRAG",
                                "v2 1. Timely plans|Recruit four more plan coordinators|Head of SEND|Sept 2024|Plans done in 20 weeks|Three were appointed.|[0070c0]",
                                "Review the panel that agrees assessments|SEND Service Manager|Dec 2024|Fewer appeals|Review has been completed.|[00b050]",
                                "2. Local places|Open a resource base at Holm Lane school|Assistant Director Education|Sept 2025|20 places|Building works are delayed.|[ff0000]"),
                List.of("PRIORITY TEXT LEAD TIMESCALE OTHER PROGRESS RATING"),
                "# 1 | Timely plans",
                "| Recruit four more plan coordinators | Head of SEND | Sept 2024 | | Three were appointed. | Blue",
                "| Review the panel that agrees assessments | SEND Service Manager | Dec 2024 | | Review has been completed. | Green",
                "# 2 | Local places",
                "| Open a resource base at Holm Lane school | Assistant Director Education | Sept 2025 | | Building works are delayed. | Red");
    }

    static Sample shaded() {
        return Sample.of(
                Sheet.named("asb.docx")
                        .h(1, "Anti-social Behaviour Delivery Plan 2025 to 2027")
                        .p("Key to ratings")
                        .table("RAG|Meaning", "[92d050]|On track", "[ffff00]|At risk of delay", "[ff0000]|Off track")
                        .h(2, "Theme 1 - Public places")
                        .table(
                                "Activity|Owner|Timescale|Key milestones|RAG",
                                "Map where young people say that they feel unsafe|Community Safety Analyst|June 2025|* Survey out / * Results mapped|[9bd35a]",
                                "Bring in a public spaces order for Ferry Road|Legal Services|Autumn 2025|* Consultation / * Cabinet decision|[f00000]"),
                List.of("TEXT LEAD TIMESCALE MILESTONES RATING"),
                "# 1 | Public places",
                "| Map where young people say that they feel unsafe | Community Safety Analyst | June 2025 | Survey out / Results mapped | | On track",
                "| Bring in a public spaces order for Ferry Road | Legal Services | Autumn 2025 | Consultation / Cabinet decision | | Off track");
    }

    static Sample labels() {
        return Sample.of(
                Sheet.named("inspection response.docx")
                        .h(1, "Inspection Response Plan")
                        .h(2, "Area 1: Leadership")
                        .table(
                                "Recommendation|Set up an improvement board with an independent chair",
                                "Lead|Chief Executive",
                                "Timescale|Within 3 months",
                                "Progress|First meeting was held in April.")
                        .table(
                                "Recommendation|Report on caseloads each month",
                                "Lead|Director of Children's Services",
                                "Timescale|Monthly",
                                "Progress|Begun in May."),
                List.of(),
                "# 1 | Leadership",
                "| Set up an improvement board with an independent chair | Chief Executive | Within 3 months | | First meeting was held in April. |",
                "| Report on caseloads each month | Director of Children's Services | Monthly | | Begun in May. |");
    }

    static Sample lines() {
        return Sample.of(
                Sheet.named("cold weather.docx")
                        .h(1, "Cold Weather Plan")
                        .h(2, "Priority 1: Warm homes")
                        .p(
                                "Action 1.1: Insulate two hundred homes in Skell Bank",
                                "Lead: Housing Retrofit Manager",
                                "By when: November 2025")
                        .p(
                                "Action 1.2: Open warm rooms in every library",
                                "Lead: Libraries Service",
                                "By when: From December 2025"),
                List.of(),
                "# 1 | Warm homes",
                "1.1 | Insulate two hundred homes in Skell Bank | Housing Retrofit Manager | November 2025 | | |",
                "1.2 | Open warm rooms in every library | Libraries Service | From December 2025 | | |");
    }

    static Sample brokenByPages() {
        return Sample.of(
                Sheet.named("modern slavery.pdf")
                        .p("OFFICIAL-SENSITIVE")
                        .p("Modern Slavery Partnership Action Plan")
                        .table(
                                "Ref|Action|Lead agency|Timescale|Progress update",
                                "1|Train front desk staff of all councils in the signs of exploitation|Oxley Council|May 2025|Two courses held,",
                                "|||| forty people trained.")
                        .page()
                        .table(
                                "Ref|Action|Lead agency|Timescale|Progress update",
                                "|so that each knows whom to call|||A third is planned.",
                                "2|Agree a pathway for victims found at night|Oxley Police|August 2025|")
                        .page()
                        .table("3|Visit ten car washes|Fire and Rescue Service|Quarterly|Six visited."),
                List.of(
                        "REF TEXT LEAD TIMESCALE PROGRESS",
                        "REF TEXT LEAD TIMESCALE PROGRESS",
                        "REF TEXT LEAD TIMESCALE PROGRESS"),
                "# | Modern Slavery Partnership Action Plan",
                "1 | Train front desk staff of all councils in the signs of exploitation / so that each knows whom to call | Oxley Council | May 2025 | | Two courses held, / forty people trained. / A third is planned. |",
                "2 | Agree a pathway for victims found at night | Oxley Police | August 2025 | | |",
                "3 | Visit ten car washes | Fire and Rescue Service | Quarterly | | Six visited. |");
    }

    static Sample tablePerPriority() {
        return Sample.of(
                Sheet.named("suicide prevention.docx")
                        .h(1, "Suicide Prevention Strategy: Year 2 delivery plan")
                        .h(2, "Reducing access to means")
                        .table(
                                "Action|Responsibility|When",
                                "Fit barriers on Tarn Bridge|Highways Authority|March 2026")
                        .h(2, "Supporting those bereaved")
                        .table(
                                "Action|Responsibility|When",
                                "Fund a bereavement worker|Integrated Care Board|April 2025",
                                "Publish a booklet for families|Public Health|Summer 2025"),
                List.of("TEXT LEAD TIMESCALE", "TEXT LEAD TIMESCALE"),
                "# | Reducing access to means",
                "| Fit barriers on Tarn Bridge | Highways Authority | March 2026 | | |",
                "# | Supporting those bereaved",
                "| Fund a bereavement worker | Integrated Care Board | April 2025 | | |",
                "| Publish a booklet for families | Public Health | Summer 2025 | | |");
    }

    static Sample noHeadings() {
        return Sample.of(
                Sheet.named("pasted")
                        .table(
                                "4.1|Review the hospital discharge protocol with housing|Discharge Lead, Holt NHS Trust|31/10/2025",
                                "4.2|Provide a navigator on each ward|Public Health Commissioner|Ongoing",
                                "4.3|Agree shared measures of delay|All partners|Q4"),
                List.of("REF TEXT LEAD TIMESCALE"),
                "# | pasted",
                "4.1 | Review the hospital discharge protocol with housing | Discharge Lead, Holt NHS Trust | 31/10/2025 | | |",
                "4.2 | Provide a navigator on each ward | Public Health Commissioner | Ongoing | | |",
                "4.3 | Agree shared measures of delay | All partners | Q4 | | |");
    }

    static Sample twoRowHeadings() {
        return Sample.of(
                Sheet.named("combating drugs.docx")
                        .h(1, "Combating Drugs Partnership Delivery Plan")
                        .table(
                                2,
                                "v2 Ref|v2 Activity|>2 Delivery|>2 Update|v2 RAG",
                                "Lead partner|Due date|Q1|Q2",
                                "DP1|Extend outreach to rough sleepers|Treatment Provider|Dec 2025|Two workers hired.|Caseload of thirty.|Green",
                                "DP2|Disrupt supply lines into Carrow|Carrow Police|Mar 2026|Plan agreed.||Amber"),
                List.of("REF TEXT LEAD TIMESCALE PROGRESS PROGRESS RATING"),
                "# | Combating Drugs Partnership Delivery Plan",
                "DP1 | Extend outreach to rough sleepers | Treatment Provider | Dec 2025 | | Two workers hired. / Update – Q2: Caseload of thirty. | Green",
                "DP2 | Disrupt supply lines into Carrow | Carrow Police | Mar 2026 | | Plan agreed. | Amber");
    }

    static Sample subRows() {
        return Sample.of(
                Sheet.named("early help.docx")
                        .h(1, "Early Help Plan")
                        .h(2, "Priority 3 – Families first")
                        .table(
                                "Ref|Action|Steps|Lead|Timeframe",
                                "v3 3.1|v3 Open family hubs in three towns|Choose the buildings|Property Services|May 2025",
                                "Recruit hub managers||July 2025",
                                "Open the doors|Early Help Manager|September 2025",
                                "3.2|Agree one assessment for all|Draft the form|Safeguarding Partnership Manager|June 2025"),
                List.of("REF TEXT MILESTONES LEAD TIMESCALE"),
                "# 3 | Families first",
                "3.1 | Open family hubs in three towns | Property Services / Early Help Manager | May 2025 / July 2025 / September 2025 | Choose the buildings / Recruit hub managers / Open the doors | |",
                "3.2 | Agree one assessment for all | Safeguarding Partnership Manager | June 2025 | Draft the form | |");
    }

    static Sample ranTogether() {
        return Sample.of(
                Sheet.named("road safety.docx")
                        .h(1, "Road Safety Action Plan")
                        .h(2, "Priority 1: Safer speeds")
                        .table(
                                "Action|Lead|Timescale",
                                "1.1 Review limits on rural roads|County Council|2025",
                                "1.2 Run speed watch in ten villages 1.3 Fit signs outside schools|Parish Councils|2026"),
                List.of("TEXT LEAD TIMESCALE"),
                "# 1 | Safer speeds",
                "1.1 | Review limits on rural roads | County Council | 2025 | | |",
                "1.2 | Run speed watch in ten villages | Parish Councils | 2026 | | |",
                "1.3 | Fit signs outside schools | Parish Councils | 2026 | | |");
    }

    static Sample sheet() {
        return Sample.of(
                Sheet.named("Hate crime tracker.xlsx")
                        .table(
                                "Hate Crime Partnership Tracker||||||",
                                "Version 3.1||||||",
                                "||||||",
                                "ID|Task|Assigned to|Start date|Due date|% complete|Notes",
                                "Objective 1: Increase reporting||||||",
                                "1|Set up third party reporting centres|Equalities Officer|01/04/2025|30/06/2025|60%|Four centres are open.",
                                "2|Promote reporting to students|University|01/09/2025|31/10/2025|0%|",
                                "Objective 2: Support victims||||||",
                                "3|Commission a victim service|Commissioner's Office|01/05/2025|31/03/2026|25%|Market event was held."),
                List.of("REF TEXT LEAD OTHER TIMESCALE RATING PROGRESS"),
                "# 1 | Increase reporting",
                "1 | Set up third party reporting centres | Equalities Officer | 30/06/2025 | | Four centres are open. | 60%",
                "2 | Promote reporting to students | University | 31/10/2025 | | | 0%",
                "# 2 | Support victims",
                "3 | Commission a victim service | Commissioner's Office | 31/03/2026 | | Market event was held. | 25%");
    }
}
