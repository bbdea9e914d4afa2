package throughline.query.dates;

import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.query.dates.GetDates.Kind;

/** A day as one state of a plan names it: what does not change while nothing about it does. */
record Named(String id, Kind kind, @Nullable ActionId actionId, @Nullable String ref, int number, Due due) {}
