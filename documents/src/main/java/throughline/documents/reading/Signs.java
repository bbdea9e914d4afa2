package throughline.documents.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text is by the look of it: a reference, a time, a name, a rating, a sentence that sets out what to do. */
final class Signs {
    private static final Pattern REF =
            Pattern.compile("(?i)(?:(?:action|rec|recommendation|ref|no|priority|objective|task|item)\\.?\\s*)?(?:"
                    + "[A-Z]{1,5}[ .\\-/]?\\d{1,4}(?:[.\\-/]\\d{1,3}){0,3}[a-z]?"
                    + "|\\d{1,3}(?:[.\\-/]\\d{1,3}){0,3}[a-z]?(?:\\s*\\(?[ivx]{1,4}\\)|\\s*\\([a-z]\\))?"
                    + "|\\(?(?:[ivx]{1,5}|[a-z])[).]"
                    + "|[A-Z]\\.?\\d{0,2}(?:\\.\\d{1,2})?)[.):]?");
    private static final String MONTH =
            "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b(?:(?:" + MONTH + ")\\b[ ,'’\\-/]*(?:\\d{2,4})?"
                    + "|\\d{1,2}[./\\-]\\d{1,2}(?:[./\\-]\\d{2,4})?|20\\d\\d|q[1-4]\\b|quarter\\s+(?:[1-4]|one|two|three|four)"
                    + "|ongoing|on[- ]going|continuous|immediate(?:ly)?|monthly|weekly|daily|quarterly|annual(?:ly)?|bi-?annually|six[- ]monthly|termly"
                    + "|tbc|tbd|tba|to be confirmed|to be agreed|spring|summer|autumn|winter|easter|(?:short|medium|long)(?:[- ]|\\s+)term|within \\w+ (?:days|weeks|months)"
                    + "|\\d+ (?:days|weeks|months)|year (?:\\d|one|two|three|end)|each (?:month|quarter|year|term)|every (?:month|quarter|year|term)|end of|as required|rolling|business as usual|bau|next review)");
    private static final Pattern POST = Pattern.compile(
            "(?i)\\b(?:council|police|constabulary|head of|manager|director|lead|leads|team|service|services|nhs|icb|ccg|trust|board|officer|officers|partnership|co-?ordinator|commissioner|probation|fire|rescue|health|education|schools?|college|university|unit|group|committee|inspector|superintendent|sergeant|chief|councillor|cllr|all partners|partners|all agencies|agencies|yjs|yot|mash|pcc|opcc|vru|vrp|csp|adviser|advisor|practitioner|consultant|assistant|principal|executive|chair|housing|charity|association|authority|department|cafcass|dwp|headteachers?|nurse|matron|gp|camhs|youth justice)\\b");
    private static final Pattern RATING = Pattern.compile(
            "(?i)(?:red|amber|green|blue|grey|gray|yellow|purple|white|r|a|g|b|y|r/a|a/g|amber[ /-]*green|amber[ /-]*red|on track|off track|on target|not on track|at risk|behind(?: schedule)?|slipped|slippage|complete|completed|closed|open|not started|not yet started|yet to start|started|in progress|in-progress|underway|under way|ongoing|on hold|paused|delayed|overdue|achieved|not achieved|partially achieved|partly achieved|partially met|met|not met|done|delivered|embedded|business as usual|bau|not due|not yet due|pending|planned|cancelled|stopped|withdrawn|superseded|no progress|some progress|good progress|well progressed|\\d{1,3}\\s*%|n/?a|-|–|tbc)");
    private static final Set<String> VERBS = Set.of(
            ("access achieve acquire act adapt add address adopt advance advertise advise advocate agree align allocate analyse apply appoint appraise arrange ascertain assess assign assist assure attend audit benchmark bid brief bring broaden build campaign capture carry cascade celebrate challenge champion check circulate clarify co-create co-design co-ordinate co-produce coproduce collaborate collate collect combine commence commission communicate compile complete conduct confirm connect consider consolidate construct consult continue contribute convene convert coordinate create cut decrease define deliver demonstrate deploy design detect determine develop devise disrupt disseminate distribute divert draft draw drive educate embed employ empower enable encourage end enforce engage enhance enrol ensure equip escalate establish evaluate examine expand explore extend facilitate fill finalise find focus form formalise formulate foster fund further gain gather get give grow guide harness have help hold host identify implement improve increase influence inform initiate inspect install instigate integrate introduce invest investigate invite involve issue join keep launch lead learn liaise limit link lobby locate look maintain make manage map market maximise measure meet mentor minimise mobilise monitor negotiate nominate obtain offer open operate organise oversee participate pilot plan play prepare present prevent prioritise procure produce profile programme progress promote propose protect provide publicise publish purchase pursue put raise reach re-launch recommend recruit redesign reduce refer refine refresh refurbish register reinforce relaunch remodel remove renew repair replace report request require research resolve resource respond restore restructure retain review revise roll run scale schedule scope scrutinise secure seek select send set share shape sign simplify source sponsor standardise start steer strengthen streamline structure submit supply support survey sustain tackle target teach test tighten track train transfer transform transition translate trial triage undertake understand update upgrade upskill use utilise validate visit widen work write")
                    .split(" "));

    private Signs() {}

    static boolean isRef(String text) {
        return text.length() <= 24
                && !text.isBlank()
                && REF.matcher(text.strip()).matches();
    }

    static boolean isTime(String text) {
        return !text.isBlank()
                && text.length() <= 80
                && Words.count(text) <= 12
                && TIME.matcher(text).find()
                && !isTask(text);
    }

    static boolean isRating(String text) {
        return text.length() <= 24 && RATING.matcher(text.strip()).matches();
    }

    static boolean isName(String text) {
        var line = text.strip();
        if (line.isEmpty()
                || line.length() > 160
                || isTask(line)
                || isRef(line)
                || isRating(line)
                || line.endsWith(".") && Words.count(line) > 8) {
            return false;
        }
        if (POST.matcher(line).find() && Words.count(line) <= 18) {
            return !isTimeOnly(line);
        }
        return !isTimeOnly(line) && Words.count(line) <= 8 && mostlyCapital(line);
    }

    private static boolean isTimeOnly(String line) {
        return isTime(line)
                && TIME.matcher(line).replaceAll("").replaceAll("[\\W\\d]+", "").length() < 8;
    }

    private static boolean mostlyCapital(String line) {
        int words = 0;
        int capital = 0;
        for (var word : line.split("[\\s/,&+;]+")) {
            if (!word.isEmpty()
                    && Character.isLetter(word.codePointAt(0))
                    && word.length() > 1
                    && !word.equals("and")
                    && !word.equals("of")
                    && !word.equals("the")) {
                words++;
                capital += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
            }
        }
        return words > 0 && capital * 3 >= words * 2;
    }

    /** Sets out what is to be done: begins with a verb, or says that somebody will. */
    static boolean isTask(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("[\\s,:]+", 4);
        if (words.length < 3) {
            return false;
        }
        var first = words[0];
        return VERBS.contains(first)
                || first.equals("to") && VERBS.contains(words[1])
                || VERBS.contains(first.replaceAll("ing$", "e")) && first.endsWith("ing")
                || first.endsWith("ing") && VERBS.contains(first.replaceAll("ing$", ""))
                || first.equals("we") && words[1].equals("will")
                || words[1].matches("and|&|,") && VERBS.contains(first)
                || words[1].equals("to") && VERBS.contains(words[2])
                || text.contains(" will ") && text.length() < 400 && words.length == 4 && !text.contains("\u201c");
    }
}
