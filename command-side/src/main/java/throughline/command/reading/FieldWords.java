package throughline.command.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of community safety in England and Wales by which a reader tells posts, bodies and subjects apart. */
final class FieldWords {
    static final Set<String> POSTS = list("""
            head, director, coordinator, co-ordinator, lead, leader, manager, officer, analyst, specialist, practitioner,
            inspector, superintendent, supt, insp, sergeant, sgt, constable, commissioner, commander, chair, chairman,
            chairperson, chairwoman, chief, executive, adviser, advisor, consultant, nurse, champion, worker, rep,
            representative, secretary, administrator, principal, headteacher, governor, councillor, cllr, member, holder,
            assistant, deputy, mayor, sro, spoc, dsl, supervisor, warden, planner, accountant, solicitor, psychologist,
            navigator, connector, sponsor, clerk, mentor, facilitator, owner, president, controller, dci, di, acc, dcc, ceo, dph, dcs""");
    static final Set<String> RANKS =
            list("inspector, superintendent, supt, insp, sergeant, sgt, constable, commander, pc, pcso, dci, di, ds");
    static final Set<String> TITLES =
            list("cllr, councillor, mr, mrs, ms, miss, mx, dr, prof, professor, rev, sir, dame, lord, lady, baroness");
    static final Set<String> GROUPS = list("""
            board, group, partnership, committee, panel, forum, network, alliance, cell, subgroup, sub-group, taskforce,
            collaborative, cabinet, assembly, consortium, meeting, partners, csp, lscp, lscb, scp, sab, hwb, lcjb""");
    static final Set<String> NAMED = list("""
            council, councils, police, constabulary, university, college, academy, trust, hospital, authority, foundation,
            association, charity, ltd, cic, commission, church, club, society, union, prison, hmp""");
    static final Set<String> HEADED = list("""
            service, services, team, unit, agency, agencies, department, directorate, division, branch, project, projects,
            programme, centre, centres, office, provider, providers, school, schools, hub, company, scheme, landlords,
            charities, authorities, care, organisations, volunteers, colleges, universities, businesses, retailers,
            bureau, hospitals, teams, academies, trusts, prisons, courts, homes""");
    static final Set<String> AGENCIES = list("""
            police, probation, schools, school, fire, ambulance, prison, prisons, colleges, universities, courts, court,
            fire and rescue, fire & rescue, nhs, icb, ccg, cps, opcc, pcc, la, las, vcs, vcse, dwp, hmpps, yot, yjs, yos, constabulary, council, councils""");
    /** Each may be a body by itself or the subject of a post: {@code Education}, {@code Head of Education}. */
    static final Set<String> TOPICS = list("""
            education, health, housing, safeguarding, licensing, youth justice, social care, children's social care,
            adult social care, public health, community safety, early help, community protection, mental health,
            trading standards, environmental health, early years, highways, children's services, adults' services,
            health and social care, children and families""");
    /** Only with a service's word behind them are these a body: {@code Youth Service}. */
    static final Set<String> SUBJECTS = list("""
            youth, family, families, children's, childrens, adult, adults, customer, youth offending, youth work, leisure,
            planning, communications, comms, sports, substance misuse, domestic abuse, victim, neighbourhood, regulatory,
            troubled families, young people's""");

    static final Set<String> SERVICE_ABBREVIATIONS = list("yot, yjs, yos, mash, csc, asc, send, ete");
    static final Set<String> COMPASS = list("ne, nw, se, sw, n, s, e, w, north, south, east, west, uk");
    /** First and last words that an "and" makes one subject of. */
    static final Set<String> COMPOUNDS = list("""
            fire rescue, police crime, health wellbeing, health well-being, health care, health social, crime disorder,
            drugs alcohol, drug alcohol, health justice, health safety, youth community, education skills,
            children families, children young, youth family, families children, women girls, safer stronger,
            prevention intervention, adults children, children adults, education training, housing homelessness,
            schools colleges, health education""");

    static final Set<String> FIELDS = list("""
            communities, neighbourhoods, neighbourhood, operations, partnerships, investigations, custody, intelligence,
            crime, prevention, harm, exploitation, vulnerability, criminal, protecting, people, response, local, area,
            north, south, east, west, central, uniform, force, district, borough, county, city, town, safer, community""");
    static final Set<String> GIVEN_NAMES = list("""
            adam, aisha, alan, alex, alexandra, ali, alice, alison, amanda, amelia, amir, amy, andrea, andrew, andy, angela,
            anita, ann, anna, anne, anthony, arthur, ashley, barbara, barry, ben, benjamin, beth, bob, brian, carl, carol,
            caroline, catherine, charles, charlotte, chloe, chris, christine, christopher, claire, clare, colin, craig,
            daniel, darren, dave, david, dawn, dean, deborah, debbie, denise, diane, donna, dorothy, edward, elaine,
            eleanor, elizabeth, emily, emma, fatima, fiona, frances, frank, gareth, gary, gavin, gemma, geoff, george,
            georgia, gill, gillian, graham, greg, hannah, harriet, harry, hassan, heather, helen, henry, ian, imran,
            jack, jacqueline, jake, james, jamie, jane, janet, jason, jean, jennifer, jenny, jeremy, jess, jessica, jill,
            jim, joan, joanna, joanne, joe, john, jonathan, joseph, josh, joyce, judith, julia, julian, julie, karen, kate,
            katherine, kathleen, katie, keith, kelly, ken, kenneth, kerry, kevin, kim, laura, lauren, lee, leanne, lesley,
            liam, linda, lisa, liz, louise, lucy, luke, lynn, malcolm, margaret, maria, marie, mark, martin, mary, matt,
            matthew, maureen, megan, melanie, michael, michelle, mick, mike, mohammed, mohamed, muhammad, naomi, natalie,
            natasha, neil, nick, nicola, nigel, nicholas, olivia, omar, owen, paul, patricia, patrick, paula, pauline,
            peter, phil, philip, priya, rachel, raj, ravi, rebecca, richard, robert, robin, roger, ross, russell, ruth,
            ryan, sally, sam, samantha, samuel, sandra, sara, sarah, scott, sean, shabana, sharon, sheila, shirley, simon,
            sonia, sophie, stephanie, stephen, steve, steven, stuart, sue, susan, suzanne, terry, theresa, thomas, tim,
            tina, toby, tom, tony, tracey, tracy, trevor, valerie, vicky, wayne, wendy, william, yasmin, yvonne, zoe""");

    private static final Pattern ABBREVIATION =
            Pattern.compile("\\p{Lu}{2,7}s?|\\p{Lu}{1,3}&\\p{Lu}{1,3}|\\p{Lu}{2,5}-\\p{Lu}{2,5}");
    private static final Pattern COUNCIL = Pattern.compile("\\p{Lu}{1,3}(?:CC|BC|DC|MBC|MDC|TC)|LB\\p{Lu}{1,3}");

    private FieldWords() {}

    private static Set<String> list(String words) {
        return Arrays.stream(words.strip().split(",\\s*")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the list has the word, its plural or its owner's form, whatever its capitals and stops. */
    static boolean has(Set<String> list, String word) {
        var plain = plain(word);
        return list.contains(plain) || plain.endsWith("s") && list.contains(plain.substring(0, plain.length() - 1));
    }

    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^[\\s(\"“]+|[\\s.,:?)\"”]+$", "");
    }

    static boolean abbreviation(String word) {
        return ABBREVIATION.matcher(word).matches();
    }

    static boolean council(String word, Glossary glossary) {
        var expansion = glossary.expansions().get(word);
        if (expansion != null) {
            return expansion.toLowerCase(Locale.ROOT).contains("council");
        }
        return COUNCIL.matcher(word).matches()
                && !word.equals("TBC")
                && !has(AGENCIES, word)
                && !has(POSTS, word)
                && !has(GROUPS, word);
    }

    static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    static String[] split(String text) {
        return text.strip().split("\\s+");
    }
}
