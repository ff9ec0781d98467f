package org.yizhan.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.cases.World;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Viewer;
import org.yizhan.facts.Viewer.View;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Indicator;
import org.yizhan.indicators.Indicator.Item;
import org.yizhan.indicators.Question;
import org.yizhan.indicators.Tally;
import org.yizhan.ledger.CaseHistories;
import org.yizhan.ledger.CaseHistories.Selection;
import org.yizhan.messages.CaseId;

/** Works figures out, as things stand or as they once stood, by reading every case; what is kept meanwhile does not grow with the histories. */
@Component
public final class Counting {
    private final CaseHistories cases;
    private final Supplier<World> worlds;
    private final List<Indicator> all;
    private final Semaphore places;

    Counting(CaseHistories cases, Supplier<World> worlds, IndicatorSettings settings) {
        this.cases = cases;
        this.worlds = worlds;
        this.all = settings.indicators().all();
        this.places = new Semaphore(settings.atOnce());
    }

    /** A case behind a figure, with what it gave. */
    record Line(CaseId caseId, List<Item> items) {}

    /**
     * A figure of every indicator, of the cases as they stood just before {@code until}, as the viewer may see them.
     *
     * @throws org.yizhan.platform.ProblemException if as many questions as allowed are being worked out
     */
    public List<Figure> every(Viewer viewer, Question asked, Instant until) {
        return figures(viewer, asked, all, until);
    }

    /** The figures, in the order of {@code indicators}, as the viewer may see them. */
    List<Figure> figures(Viewer viewer, Question asked, List<Indicator> indicators) {
        return figures(viewer, asked, indicators, Instant.MAX);
    }

    private List<Figure> figures(Viewer viewer, Question asked, List<Indicator> indicators, Instant until) {
        return inPlace(() -> {
            Question question = withRepeats(viewer, asked, indicators, until);
            List<Tally> tallies =
                    indicators.stream().map(one -> new Tally(one.definition())).toList();
            read(viewer, null, until, (facts, view) -> {
                boolean guarded = view == View.COUNTED_GUARDED;
                IntStream.range(0, tallies.size())
                        .forEach(i -> indicators.get(i).items(facts, question).forEach(item -> tallies.get(i)
                                .add(item, guarded)));
                return true;
            });
            return tallies.stream().map(Tally::figure).toList();
        });
    }

    /** The cases behind a figure that the viewer may see, in the order of their ids. */
    List<Line> lines(Viewer viewer, Question asked, Indicator indicator, Choice choice) {
        return inPlace(() -> {
            Question question = withRepeats(viewer, asked, List.of(indicator), Instant.MAX);
            List<Line> lines = new ArrayList<>();
            read(viewer, choice.after(), Instant.MAX, (facts, view) -> {
                List<Item> items = view != View.LISTED
                        ? List.of()
                        : indicator
                                .items(facts, question)
                                .filter(item -> choice.bucket() == null
                                        || choice.bucket().equals(item.bucket()))
                                .toList();
                if (!items.isEmpty()) {
                    lines.add(new Line(facts.caseId(), items));
                }
                return lines.size() < choice.most();
            });
            return lines;
        });
    }

    /**
     * Which of a figure's cases.
     *
     * @param bucket only what falls into it; null: any
     * @param after only cases after this one; null: from the first
     */
    record Choice(@Nullable String bucket, @Nullable CaseId after, int most) {}

    /** Only repeats that the viewer may know of without guard: a protected one must not show in the case it repeats. */
    private Question withRepeats(Viewer viewer, Question asked, List<Indicator> indicators, Instant until) {
        if (indicators.stream().noneMatch(Indicator::looksForRepeats)) {
            return asked;
        }
        Set<CaseId> repeated = new HashSet<>();
        read(viewer, null, until, (facts, view) -> {
            CaseId of = facts.repetition().of();
            if (of != null && view != View.COUNTED_GUARDED) {
                repeated.add(of);
            }
            return true;
        });
        return new Question(asked.period(), asked.scope(), asked.today(), repeated);
    }

    private void read(Viewer viewer, @Nullable CaseId after, Instant until, BiPredicate<CaseFacts, View> reader) {
        World world = worlds.get();
        cases.each(Selection.all().after(after), history -> CaseFacts.asOf(history, until)
                .map(facts -> {
                    View view = viewer.of(facts, world);
                    return view == View.HIDDEN || reader.test(facts, view);
                })
                .orElse(true));
    }

    private <T> T inPlace(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw FiguresRule.BUSY.problem();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
