package throughline.command.imports.around;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.ReviewNoted;
import throughline.events.Prose;

/** That the plan, or the needs assessment that it rests on, is looked at again each year, where a sentence says so. */
final class ReviewsRead {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern YEARLY = Pattern.compile(
            "(?:" + MONTH
                    + " (?:of )?(?:each|every) year)|\\b(?:on an annual basis|annual(?:ly)?|yearly|each year|every year|every 12 months)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSESSMENT =
            Pattern.compile("\\bneeds assessments?\\b|\\b(?:SNA|JSNA|SVNA)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:refresh\\w*|updat\\w*|renew\\w*|repeat\\w*|review\\w*|produc\\w*|undertak\\w*|conduct\\w*|complet\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAN =
            Pattern.compile("\\b(?:plans?|strategy|strategies)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REVIEW = Pattern.compile("\\breview(?:ed|s)?\\b", Pattern.CASE_INSENSITIVE);

    private final Into into;

    ReviewsRead(Into into) {
        this.into = into;
    }

    List<GovernanceEvent> all() {
        return Spoken.in(into).stream().flatMap(this::noted).toList();
    }

    private Stream<GovernanceEvent> noted(Spoken said) {
        var yearly = YEARLY.matcher(said.text());
        if (!yearly.find()) {
            return Stream.of();
        }
        var review = ASSESSMENT.matcher(said.text()).find()
                        && AGAIN.matcher(said.text()).find()
                ? Review.NEEDS_ASSESSMENT
                : REVIEW.matcher(said.text()).find()
                                && PLAN.matcher(said.text()).find()
                        ? Review.REVIEW
                        : null;
        return review == null
                ? Stream.of()
                : Stream.of(new ReviewNoted(
                        into.plan(),
                        review,
                        new Prose(said.text()),
                        new Prose(yearly.group()),
                        said.piece().citation()));
    }
}
