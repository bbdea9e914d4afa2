package throughline.seen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.Access;
import throughline.people.SignedIn;

/** What a request was about, as its address tells, and whom that concerns. */
class WhatWasRead {
    private final Belonging belonging;
    private final Access access;

    WhatWasRead(Belonging belonging, Access access) {
        this.belonging = belonging;
        this.access = access;
    }

    static @Nullable Sensitive sensitive(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? Sensitive.at(pattern, request.getParameterMap().keySet()).orElse(null)
                : null;
    }

    /** @return nothing where this reading is not one of those that are recorded */
    @Nullable Reading reading(Sensitive sensitive, SignedIn who, boolean taken, HttpServletRequest request) {
        var plan = id(request, "planId", "plan");
        var action = id(request, "actionId", "action");
        var place = Stream.of(action, plan, id(request, "roundId"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(belonging::of)
                .orElse(null);
        var counts =
                switch (sensitive.when()) {
                    case ALWAYS -> true;
                    case TAKEN_AWAY -> taken;
                    case BY_SCRUTINY -> judges(who, place);
                };
        if (!counts) {
            return null;
        }
        var page = new Reading.Page(
                sensitive,
                request.getRequestURI().startsWith("/api/"),
                Address.of(request),
                plan == null && place != null ? place.plan() : plan,
                action,
                id(request, "personId", "by", "person"));
        var kind = taken ? Kind.TOOK_AWAY : Kind.LOOKED_AT;
        return new Reading(who, kind, page, concerned(sensitive, who, place), Network.of(request.getRemoteAddr()));
    }

    private static @Nullable UUID id(HttpServletRequest request, String variable, String... parameters) {
        var said = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.get(variable)
                : null;
        return Stream.concat(Stream.ofNullable(said), Stream.of(parameters).map(request::getParameter))
                .filter(one -> one instanceof String text && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(one -> UUID.fromString((String) one))
                .findFirst()
                .orElse(null);
    }

    private boolean judges(SignedIn who, Belonging.@Nullable Place place) {
        return place != null
                && access.roleIn(who.person(), place.partnership())
                        .filter(role -> role == By.Role.INSPECTOR || role == By.Role.AUDITOR)
                        .isPresent();
    }

    /** Whoever asks about no plan in particular is answered about all that they may see. */
    private Set<PartnershipId> concerned(Sensitive sensitive, SignedIn who, Belonging.@Nullable Place place) {
        if (place != null) {
            return Set.of(place.partnership());
        }
        return sensitive == Sensitive.READINGS && access.isAdministrator(who.person())
                ? belonging.every()
                : access.visibleTo(who.person());
    }
}
