package throughline.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Around each command, in its own transaction: answers a repeated request with the first answer, and keeps new ones. */
public class Answering implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String PERSON = "person";
    static final String KEY = "idempotencyKey";
    static final String HASH = "requestHash";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Answering(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var metadata = work.getMessage().getMetaData();
        if (!(metadata.get(KEY) instanceof String key)) {
            return answer(work, chain);
        }
        var person = String.valueOf(metadata.get(PERSON));
        var earlier = claim(person, key, String.valueOf(metadata.get(HASH)));
        if (earlier != null) {
            return earlier;
        }
        var answer = answer(work, chain);
        work.onPrepareCommit(w -> jdbc.sql("update request set answer = ?::json where person = ?::uuid and key = ?")
                .params(json.writeValueAsString(answer), person, key)
                .update());
        return answer;
    }

    private Answer answer(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        var answer = new Answer(result == null ? null : json.writeValueAsString(result), 0);
        // Registered after the event store's own, so that the position is there.
        work.onPrepareCommit(w -> answer.reach(w.root().getOrDefaultResource("throughline.position", 0L)));
        return answer;
    }

    /** Waits for another request with the same key that is under way. Null means: this one is the first. */
    private @Nullable Answer claim(String person, String key, String hash) {
        var first = jdbc.sql("insert into request (person, key, hash) values (?::uuid, ?, ?) on conflict do nothing")
                        .params(person, key, hash)
                        .update()
                == 1;
        if (first) {
            return null;
        }
        record Kept(String hash, String answer) {}
        var kept = jdbc.sql("select hash, answer::text from request where person = ?::uuid and key = ?")
                .params(person, key)
                .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
                .single();
        if (!kept.hash().equals(hash)) {
            throw new OtherRequest();
        }
        var node = json.readTree(kept.answer());
        return new Answer(
                node.path("result").isString() ? node.path("result").asString() : null,
                node.path("position").asLong());
    }
}
