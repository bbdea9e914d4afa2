package throughline.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;

import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.events.ActionId;
import throughline.events.AppointmentId;
import throughline.events.AwardId;
import throughline.events.ConditionId;
import throughline.events.Due;
import throughline.events.EvidenceId;
import throughline.events.FundId;
import throughline.events.IndicatorId;
import throughline.events.InterventionId;
import throughline.events.MappingId;
import throughline.events.MeasureId;
import throughline.events.MilestoneId;
import throughline.events.NeedId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.QuantityId;
import throughline.events.QueryId;
import throughline.events.Rating;
import throughline.events.RequestId;
import throughline.events.RoundId;
import throughline.events.WithholdingId;

/** What /v3/api-docs says of the API as a whole; value types are described as the texts that they are in JSON. */
@Configuration(proxyBeanMethods = false)
class Described {
    static {
        var docs = org.springdoc.core.utils.SpringDocUtils.getConfig();
        docs.replaceWithClass(Prose.class, String.class)
                .replaceWithClass(Rating.class, String.class)
                .replaceWithClass(Due.class, String.class);
        for (var id : new Class<?>[] {
            PlanId.class,
            ActionId.class,
            PriorityId.class,
            PartyId.class,
            PartnershipId.class,
            MilestoneId.class,
            QueryId.class,
            EvidenceId.class,
            ConditionId.class,
            QuantityId.class,
            RequestId.class,
            RoundId.class,
            WithholdingId.class,
            AppointmentId.class,
            IndicatorId.class,
            InterventionId.class,
            MeasureId.class,
            FundId.class,
            AwardId.class,
            NeedId.class,
            MappingId.class
        }) {
            docs.replaceWithClass(id, java.util.UUID.class);
        }
        docs.addRequestWrapperToIgnore(throughline.people.SignedIn.class);
    }

    /** Answers and bodies are nested in their question or calls, and many share a simple name. */
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                var outer = type.getEnclosingClass();
                return outer == null ? super.getNameOfClass(type) : getNameOfClass(outer) + "." + type.getSimpleName();
            }
        });
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Throughline")
                                .version("1")
                                .description(
                                        "Joint action plans as a log of events. Times are RFC 3339 in UTC, days ISO dates."
                                                + " `asAt`, `from` and `to` take a day (its end, Europe/London), an instant, or a position (`@1042`)."
                                                + " Requests take an `Idempotency-Key`, and those about an action an `If-Match` with its `ETag`."
                                                + " Errors are RFC 9457 problems whose `detail` is one sentence that says what to do."));
    }
}
