package throughline.withholding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.withholding.Copies;
import throughline.events.PartnershipId;
import throughline.views.Renewal;
import tools.jackson.databind.json.JsonMapper;

/** Takes texts out of everything beside the log that repeats them, in the transaction that decides it. */
final class LiveCopies implements Copies {
    private static final String LETTERS = """
            delete from dead_letter where sequence_id in (
              select unnest(:plans) union all select :partnership)""";

    private static final String OF_PARTNERSHIP = """
            action_id in (select e.action_id from event e join event o on o.plan_id = e.plan_id and o.type = 'PlanOpened'
                          where e.type = 'ActionAdded' and o.partnership_id = :partnership)""";

    private final JdbcClient jdbc;
    private final ViewTexts views;
    private final Renewal renewal;

    LiveCopies(JdbcClient jdbc, Renewal renewal) {
        this.jdbc = jdbc;
        this.views = new ViewTexts(jdbc);
        this.renewal = renewal;
    }

    @Override
    public void hide(List<Gone> texts) {
        views.hold();
        texts.forEach(views::replace);
    }

    @Override
    public void destroy(List<Gone> texts, List<String> words) {
        hide(texts);
        // Letters of these plans are told anew by the rebuild that follows.
        var partnership = texts.getFirst().text().partnershipId();
        jdbc.sql(LETTERS)
                .param("plans", texts.stream().map(gone -> String.valueOf(gone.text().planId())).distinct().toArray(String[]::new))
                .param("partnership", partnership.toString())
                .update();
        var all = Stream.concat(words.stream(), texts.stream().map(gone -> String.valueOf(gone.text().words())))
                .distinct()
                .toList();
        all.forEach(word -> forget(word, partnership));
        // Returns that were issued go as the decision is recorded, and no sooner: the database does it.
        jdbc.sql("select set_config('throughline.words_withheld', ?, true)")
                .param(JsonMapper.shared().writeValueAsString(all))
                .query(String.class)
                .single();
    }

    @Override
    public void renew() {
        renewal.afterThis();
    }

    /** What somebody has typed, sent or been answered, and what is in no log yet. */
    private void forget(String word, PartnershipId partnership) {
        for (var written : writtenAs(word)) {
            jdbc.sql("delete from draft where strpos(lower(said::text), lower(:word)) > 0 and " + OF_PARTNERSHIP)
                    .param("word", written)
                    .param("partnership", partnership.value())
                    .update();
            jdbc.sql("delete from handed_in_file where strpos(lower(name), lower(:word)) > 0 and " + OF_PARTNERSHIP)
                    .param("word", written)
                    .param("partnership", partnership.value())
                    .update();
            jdbc.sql("delete from rendered_file where says(words, :word)")
                    .param("word", written)
                    .update();
            jdbc.sql("""
                            delete from staged_document where strpos(lower(name), lower(:word)) > 0
                              or strpos(lower(document), lower(:word)) > 0 or strpos(lower(answer), lower(:word)) > 0
                              or strpos(lower(problem), lower(:word)) > 0 or strpos(lower(file_name), lower(:word)) > 0
                              or strpos(lower(corrections), lower(:word)) > 0 or strpos(lower(reading), lower(:word)) > 0
                              or strpos(lower(words), lower(:word)) > 0""")
                    .param("word", written)
                    .update();
            jdbc.sql("""
                            update request set answer = json_build_object('position', answer -> 'position')
                            where strpos(lower(answer::text), lower(:word)) > 0""").param("word", written).update();
        }
    }

    /** Plain, and as it stands within JSON, once and twice. */
    private static List<String> writtenAs(String word) {
        var once = inJson(word);
        return Stream.of(word, once, inJson(once)).distinct().collect(Collectors.toList());
    }

    private static String inJson(String text) {
        var quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
