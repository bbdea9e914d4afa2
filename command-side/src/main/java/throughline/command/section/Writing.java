package throughline.command.section;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.plan.Terms;

/** Writes a section into a plan that takes it. */
public class Writing {
    private final Repository<Section> sections;
    private final Terms.Of plans;

    public Writing(Repository<Section> sections, Terms.Of plans) {
        this.sections = sections;
        this.plans = plans;
    }

    @CommandHandler
    public void handle(WriteSection asked, MetaData metadata) throws Exception {
        Actor.from(metadata).mustCoordinate("write a section");
        plans.apply(asked.planId()).mustTakePromises();
        sections.newInstance(() -> new Section(asked));
    }
}
