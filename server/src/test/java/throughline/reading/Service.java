package throughline.reading;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.Throughline;
import throughline.api.Ask;
import throughline.command.imports.Document;
import throughline.command.imports.ImportPlan;
import throughline.command.imports.Imported;
import throughline.commands.Desk;
import throughline.database.TestDatabase;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.DemoAccounts;
import throughline.query.plan.GetPlan;
import throughline.query.journal.Moment;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a fresh database, with a coordinator at its desk. */
record Service(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    static final String PLAN =
            """
            {"format": "plan-as-written/1", "source": "%s",
             "title": "Harbourside Plan", "partnership": "%s", "period": "2024/25",
             "notes": ["First note", {"name": "Second", "points": ["a", "b"]}],
             "priorities": [
               {"ref": "1", "title": "Know more", "actions": [
                 {"ref": "1.1", "text": "Publish a map", "lead": "Police with Council", "timescale": "2024/25",
                  "milestones": ["Draft", "Map"], "progress": "Begun."},
                 {"text": "Meet monthly", "lead": "Everyone"}]},
               {"ref": "2", "title": "Do more", "actions": [{"ref": "1.1", "text": "Run courses"}]}],
             "other": {"vision": "Safe streets"}}
            """;

    static Service start() {
        var settings = new HashMap<>(TestDatabase.freshDatabase().settings());
        settings.put("throughline.demo", true);
        settings.put("server.port", 0);
        return new Service(new SpringApplicationBuilder(Throughline.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <A> A ask(Object question, Class<A> answer) {
        return bean(Ask.class).ask(question, answer);
    }

    GetPlan.Answer plan(PlanId plan, Moment asAt) {
        return ask(new GetPlan(plan, asAt, null), GetPlan.Answer.class);
    }

    long send(Object command) {
        return bean(Desk.class)
                .send(command, DemoAccounts.COORDINATOR, DemoAccounts.PARTNERSHIP_ID, By.Channel.API, null, null)
                .position();
    }

    PlanId imported() {
        var document = PLAN.formatted("Document " + UUID.randomUUID(), DemoAccounts.PARTNERSHIP);
        var command = new ImportPlan(PlanId.next(), Document.read(JSON.readTree(document)), false);
        var receipt = bean(Desk.class)
                .send(command, DemoAccounts.COORDINATOR, DemoAccounts.PARTNERSHIP_ID, By.Channel.IMPORT, null, null);
        return JSON.readValue(receipt.result(), Imported.class).planId();
    }

    List<ActionId> actions(PlanId plan) {
        return plan(plan, Moment.NOW).priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .map(GetPlan.Action::actionId)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
