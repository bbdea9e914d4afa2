package throughline.documents.reading;

import java.util.List;

/**
 * Documents that were written when the vocabulary and the rules stood, and that nothing was changed for before the share of
 * right proposals was taken.
 */
final class HeldOut {
    private HeldOut() {}

    static List<Sample> all() {
        return List.of(
                neglect(),
                frailty(),
                homelessness(),
                wales(),
                scotland(),
                climate(),
                safeguardingAdults(),
                prevent(),
                nightTime(),
                inspection(),
                workforce(),
                sexualHealth());
    }

    static Sample neglect() {
        return Sample.of(
                Sheet.named("Neglect delivery plan v2.docx")
                        .head("OFFICIAL")
                        .h(1, "Neglect Strategy Delivery Plan 2025–2028")
                        .p("Brackenshire Safeguarding Children Partnership")
                        .p("Draft v0.3")
                        .h(2, "Why neglect")
                        .p("One in three plans in Brackenshire is for neglect.")
                        .h(2, "Strategic objective 1: Spot neglect early")
                        .p("Lead: Designated Nurse")
                        .table(
                                "Action no.|Specific action|Responsible lead|Target completion date|How will we know?|Progress to date|BRAG rating",
                                "1a|Roll out the graded care profile to all health visitors|Health Visiting Team Manager|31 January 2026|Profiles used in 80% of cases|Two cohorts were trained in the autumn.|Green",
                                "1b|Add neglect to the school nurse contact form|School Nursing Service|February 2026|Form in use|Form is with the IT team.|Amber")
                        .h(2, "Strategic objective 2: Act together")
                        .p("Lead: Head of Early Help")
                        .table(
                                "Action no.|Specific action|Responsible lead|Target completion date|How will we know?|Progress to date|BRAG rating",
                                "2a|Hold joint supervision every six weeks|Principal Social Worker|Ongoing|Notes on file||Red"),
                List.of(
                        "REF TEXT LEAD TIMESCALE OTHER PROGRESS RATING",
                        "REF TEXT LEAD TIMESCALE OTHER PROGRESS RATING"),
                "# 1 | Spot neglect early",
                "1a | Roll out the graded care profile to all health visitors | Health Visiting Team Manager | 31 January 2026 | | Two cohorts were trained in the autumn. | Green",
                "1b | Add neglect to the school nurse contact form | School Nursing Service | February 2026 | | Form is with the IT team. | Amber",
                "# 2 | Act together",
                "2a | Hold joint supervision every six weeks | Principal Social Worker | Ongoing | | | Red");
    }

    static Sample frailty() {
        return Sample.of(
                Sheet.named("frailty.xlsx")
                        .table(
                                "Ageing Well Programme – Action Log||||||",
                                "Workstream|Ref|Action description|Action owner|Due|Latest update|Status",
                                "Falls|F01|Commission strength and balance classes in five towns|Public Health Principal|30/06/2025|Contract was awarded on 2 May.|Complete",
                                "Falls|F02|Share falls data between ambulance and social care|Digital Lead, ICB|31/12/2025|Agreement has been drafted.|In progress",
                                "Loneliness|L01|Map befriending schemes|Voluntary Sector Alliance|30/09/2025||Not started"),
                List.of("THEME REF TEXT LEAD TIMESCALE PROGRESS RATING"),
                "# | Ageing Well Programme – Action Log",
                "F01 | Commission strength and balance classes in five towns | Public Health Principal | 30/06/2025 | | Contract was awarded on 2 May. | Complete",
                "F02 | Share falls data between ambulance and social care | Digital Lead, ICB | 31/12/2025 | | Agreement has been drafted. | In progress",
                "L01 | Map befriending schemes | Voluntary Sector Alliance | 30/09/2025 | | | Not started");
    }

    static Sample homelessness() {
        return Sample.of(
                Sheet.named("homelessness.docx")
                        .h(1, "Homelessness and Rough Sleeping Action Plan")
                        .table(
                                "Priority|What are we going to do?|Who will do it?|When will it be done?|Resources|What have we done so far?",
                                "v2 1 – Prevent homelessness|Visit tenants within a week of a notice|Housing Options Team|From April 2025|Within budget|Forty visits were made by July.",
                                "Set up a rent deposit scheme|Housing Strategy Manager|October 2025|£60,000|",
                                "2 – End rough sleeping|Open twelve winter beds|Commissioning Officer|Nov 2025|£90,000|A building has been found."),
                List.of("PRIORITY TEXT LEAD TIMESCALE OTHER PROGRESS"),
                "# 1 | Prevent homelessness",
                "| Visit tenants within a week of a notice | Housing Options Team | From April 2025 | | Forty visits were made by July. |",
                "| Set up a rent deposit scheme | Housing Strategy Manager | October 2025 | | |",
                "# 2 | End rough sleeping",
                "| Open twelve winter beds | Commissioning Officer | Nov 2025 | | A building has been found. |");
    }

    static Sample wales() {
        return Sample.of(
                Sheet.named("vawdasv.docx")
                        .h(1, "Violence against Women Regional Plan")
                        .p("Dyffryn Aeron Regional Partnership Board")
                        .table(
                                "Objective|Activities|Lead organisation|Timeframe|Outputs|RAG",
                                ">6 Objective 1: Challenge attitudes",
                                "|Deliver training at three levels to all staff|Heddlu Aeron Police|2025-26|* 400 staff trained / * Report to the board|[00b050]",
                                ">6 Objective 4: Hold those who abuse to account",
                                "|Extend the behaviour change programme to Aberwen|Probation Service|Quarter 3|* Venue agreed|[ff0000]"),
                List.of("PRIORITY TEXT LEAD TIMESCALE MILESTONES RATING"),
                "# 1 | Challenge attitudes",
                "| Deliver training at three levels to all staff | Heddlu Aeron Police | 2025-26 | 400 staff trained / Report to the board | | Green",
                "# 4 | Hold those who abuse to account",
                "| Extend the behaviour change programme to Aberwen | Probation Service | Quarter 3 | Venue agreed | | Red");
    }

    static Sample scotland() {
        return Sample.of(
                Sheet.named("community justice.docx")
                        .h(1, "Community Justice Outcomes Improvement Plan")
                        .h(2, "National aim 1 – Optimise diversion")
                        .table(
                                "Ref|Improvement action|Lead partner|Timescale|Measures of success|Progress|Evidence",
                                "1.1|Develop a shared pathway for arrest referral|Police Scotland, Loch Division|March 2026|Referrals up by a tenth|Pathway was signed off.|Minute of May",
                                "1.2|Increase the use of bail supervision|Justice Social Work|December 2025|Bail reports||"),
                List.of("REF TEXT LEAD TIMESCALE OTHER PROGRESS OTHER"),
                "# 1 | Optimise diversion",
                "1.1 | Develop a shared pathway for arrest referral | Police Scotland, Loch Division | March 2026 | | Pathway was signed off. |",
                "1.2 | Increase the use of bail supervision | Justice Social Work | December 2025 | | |");
    }

    static Sample climate() {
        return Sample.of(
                Sheet.named("flood resilience.xlsx")
                        .table(
                                "S/N|Project|Accountable officer|Start|Finish|RAG status|Commentary",
                                "1|Raise the bank at Ings Lane|Flood Risk Manager|Apr-25|Mar-26|[00b050] |Works began in June.",
                                "2|Recruit flood wardens in nine parishes|Resilience Officer|May-25|Oct-25|[ffc000] |Five of nine were recruited.",
                                "3|Test the siren each quarter|Emergency Planning Team|Apr-25|Ongoing|[00b050] |First test was held."),
                List.of("REF TEXT LEAD OTHER TIMESCALE RATING PROGRESS"),
                "# | flood resilience",
                "1 | Raise the bank at Ings Lane | Flood Risk Manager | Mar-26 | | Works began in June. | Green",
                "2 | Recruit flood wardens in nine parishes | Resilience Officer | Oct-25 | | Five of nine were recruited. | Amber",
                "3 | Test the siren each quarter | Emergency Planning Team | Ongoing | | First test was held. | Green");
    }

    static Sample safeguardingAdults() {
        return Sample.of(
                Sheet.named("sar action plan.docx")
                        .h(1, "Safeguarding Adults Review “Edith”: action plan")
                        .p("Wexmoor Safeguarding Adults Board")
                        .h(2, "Recommendation 1: Know who leads")
                        .table(
                                "Agreed actions|By whom|By when|Evidence of completion|Comments",
                                "Agree a lead agency protocol for self-neglect|SAB Business Manager|30.09.2025|Protocol on website|Draft went to the board in March.",
                                "Brief all ward managers|Deputy Chief Nurse|Within 6 weeks|Attendance lists|")
                        .h(2, "Recommendation 2: Hear the person")
                        .table(
                                "Agreed actions|By whom|By when|Evidence of completion|Comments",
                                "Audit whether wishes were recorded|Quality Assurance Officer|Annually|Audit report|First audit was completed in June."),
                List.of("TEXT LEAD TIMESCALE OTHER PROGRESS", "TEXT LEAD TIMESCALE OTHER PROGRESS"),
                "# 1 | Know who leads",
                "| Agree a lead agency protocol for self-neglect | SAB Business Manager | 30.09.2025 | | Draft went to the board in March. |",
                "| Brief all ward managers | Deputy Chief Nurse | Within 6 weeks | | |",
                "# 2 | Hear the person",
                "| Audit whether wishes were recorded | Quality Assurance Officer | Annually | | First audit was completed in June. |");
    }

    static Sample prevent() {
        return Sample.of(
                Sheet.named("prevent.pdf")
                        .p("OFFICIAL")
                        .p("Prevent Delivery Plan 2025/26")
                        .p("Theme 1: Reducing permissive environments")
                        .table(
                                "Ref|Task|Owner|Deadline|Milestones|Quarter 1 update",
                                "T1.1|Check venue hire policies of all councils|Prevent Coordinator|Q2|Letter to councils / Replies in / Report|Letter was sent in May.",
                                "T1.2|Block harmful sites on public computers|ICT Manager|Q3|Filter bought|")
                        .page()
                        .p("Theme 2: Training")
                        .table(
                                "Ref|Task|Owner|Deadline|Milestones|Quarter 1 update",
                                "T2.1|Train designated leads of every school|Education Officer|Q4|Dates set / Materials ready|Six sessions booked."),
                List.of("REF TEXT LEAD TIMESCALE MILESTONES PROGRESS", "REF TEXT LEAD TIMESCALE MILESTONES PROGRESS"),
                "# 1 | Reducing permissive environments",
                "T1.1 | Check venue hire policies of all councils | Prevent Coordinator | Q2 | Letter to councils / Replies in / Report | Letter was sent in May. |",
                "T1.2 | Block harmful sites on public computers | ICT Manager | Q3 | Filter bought | |",
                "# 2 | Training",
                "T2.1 | Train designated leads of every school | Education Officer | Q4 | Dates set / Materials ready | Six sessions booked. |");
    }

    static Sample nightTime() {
        return Sample.of(
                Sheet.named("night time.docx")
                        .h(1, "Safe Nights Partnership Plan 2025")
                        .h(2, "Our commitments")
                        .table(
                                "Commitment|We will train two hundred bar staff",
                                "Responsible|Licensing Manager",
                                "Deadline|June 2025",
                                "Update|Ninety are trained.",
                                "RAG|Amber")
                        .table(
                                "Commitment|We will light the taxi rank",
                                "Responsible|Highways Team",
                                "Deadline|September 2025",
                                "Update|Lamps were ordered.",
                                "RAG|Green"),
                List.of(),
                "# | Our commitments",
                "| We will train two hundred bar staff | Licensing Manager | June 2025 | | Ninety are trained. | Amber",
                "| We will light the taxi rank | Highways Team | September 2025 | | Lamps were ordered. | Green");
    }

    static Sample inspection() {
        return Sample.of(
                Sheet.named("area for improvement.docx")
                        .h(1, "Fire and Rescue Service Improvement Plan")
                        .table(
                                "Area for improvement|Improvement activity|SRO|Planned completion|Current position|Delivery confidence",
                                "Prevention|Introduce a risk score for home visits|Area Manager Prevention|30 November 2025|Score has been tested in two stations.|Amber",
                                "Culture|Run listening sessions at each station|Head of People|Ongoing|Twelve sessions were held.|Green"),
                List.of("THEME TEXT LEAD TIMESCALE PROGRESS RATING"),
                "# | Fire and Rescue Service Improvement Plan",
                "| Introduce a risk score for home visits | Area Manager Prevention | 30 November 2025 | | Score has been tested in two stations. | Amber",
                "| Run listening sessions at each station | Head of People | Ongoing | | Twelve sessions were held. | Green");
    }

    static Sample workforce() {
        return Sample.of(
                Sheet.named("social work academy.docx")
                        .h(1, "Social Work Workforce Plan")
                        .h(2, "Aim A: Recruit")
                        .table(
                                "Key actions|Lead officer(s)|Timescales|Intended outcome|Links to other plans|Position statement",
                                "Offer ten student placements a year|Academy Manager|Annually from 2025|Newly qualified staff stay|Corporate Plan 3.2|Seven students have begun.",
                                "Advertise with the universities|HR Business Partner|May 2025|More applications|People Strategy|")
                        .h(2, "Aim B: Retain")
                        .table(
                                "Key actions|Lead officer(s)|Timescales|Intended outcome|Links to other plans|Position statement",
                                "Cap caseloads at eighteen|Service Director|March 2026|Fewer leavers|Budget 2026|Average was nineteen in June."),
                List.of("TEXT LEAD TIMESCALE OTHER LINKS PROGRESS", "TEXT LEAD TIMESCALE OTHER LINKS PROGRESS"),
                "# A | Recruit",
                "| Offer ten student placements a year | Academy Manager | Annually from 2025 | | Seven students have begun. |",
                "| Advertise with the universities | HR Business Partner | May 2025 | | |",
                "# B | Retain",
                "| Cap caseloads at eighteen | Service Director | March 2026 | | Average was nineteen in June. |");
    }

    static Sample sexualHealth() {
        return Sample.of(
                Sheet.named("sexual health.docx")
                        .h(1, "Sexual Health Action Plan")
                        .h(2, "Actions")
                        .table(
                                "#|Theme|Action|Lead & partners|Date for completion|Progress notes|Traffic light",
                                ">7 Priority 1: Testing",
                                "1|Access|Put test kits in every pharmacy|Public Health with Local Pharmacy Committee|01/12/2025|Kits in 30 pharmacies.|G",
                                "2|Young people|Offer a drop-in at Castle College|Clinic Manager|01/09/2025||A",
                                ">7 Priority 2: Contraception",
                                "(i)|Access|Train twelve GPs to fit implants|ICB Primary Care Lead|31/03/2026|Eight were trained.|G"),
                List.of("REF THEME TEXT LEAD TIMESCALE PROGRESS RATING"),
                "# 1 | Testing",
                "1 | Put test kits in every pharmacy | Public Health with Local Pharmacy Committee | 01/12/2025 | | Kits in 30 pharmacies. | Green",
                "2 | Offer a drop-in at Castle College | Clinic Manager | 01/09/2025 | | | Amber",
                "# 2 | Contraception",
                "(i) | Train twelve GPs to fit implants | ICB Primary Care Lead | 31/03/2026 | | Eight were trained. | Green");
    }
}
