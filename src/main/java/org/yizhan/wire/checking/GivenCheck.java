package org.yizhan.wire.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;
import org.yizhan.wire.decoding.Place;
import org.yizhan.wire.parsing.Node;
import org.yizhan.wire.parsing.Parsed;

/** Warns of values that the contract takes as they were given and that no decision looks at; an empty one says nothing. */
public final class GivenCheck {
    private static final Pattern REGION = Pattern.compile("[0-9]{6}([0-9]{6})?");

    private final Parsed.Places places;
    private final List<Violation> doubts = new ArrayList<>();

    private GivenCheck(Parsed.Places places) {
        this.places = places;
    }

    /** The doubts about a valid message, in the order of the document; no more than anyone reads. */
    public static List<Violation> of(Parsed valid) {
        GivenCheck check = new GivenCheck(valid.places());
        Node petition = child(valid.root(), "petition");
        if (petition != null) {
            check.first(child(child(petition, "first"), "on"), child(petition, "receivedOn"));
            check.regions(child(petition, "petitioners"));
            check.regions(petition);
        }
        return check.doubts;
    }

    private void first(@Nullable Node on, @Nullable Node receivedOn) {
        if (on != null && receivedOn != null && !on.text().isBlank() && !isDateUpTo(on.text(), receivedOn.text())) {
            doubt(GivenRule.FIRST_PETITION, on);
        }
    }

    /** Of every petitioner or accused in {@code list}. */
    private void regions(@Nullable Node list) {
        for (Node person : list == null ? List.<Node>of() : list.children()) {
            Node region = person.child("addressRegion");
            if (region != null
                    && !region.text().isBlank()
                    && !REGION.matcher(region.text().strip()).matches()) {
                doubt(GivenRule.REGION, region);
            }
        }
    }

    private void doubt(GivenRule rule, Node at) {
        if (doubts.size() == Findings.MOST) {
            return;
        }
        Place place = places.of(at);
        doubts.add(rule.at(at.path(), Wording.quoted(at.text())).placedAt(place.line(), place.column()));
    }

    private static boolean isDateUpTo(String text, String last) {
        try {
            return !LocalDate.parse(text.strip()).isAfter(LocalDate.parse(last.strip()));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable Node child(@Nullable Node parent, String name) {
        return parent == null ? null : parent.child(name);
    }
}
