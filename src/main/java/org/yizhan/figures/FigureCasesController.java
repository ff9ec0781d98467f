package org.yizhan.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.facts.Viewer;
import org.yizhan.figures.Asking.Parameters;
import org.yizhan.figures.Counting.Choice;
import org.yizhan.figures.Counting.Line;
import org.yizhan.indicators.Indicator;
import org.yizhan.indicators.Indicators;
import org.yizhan.messages.CaseId;

/** The cases behind a figure, page by page: those that whoever asks takes part in. */
@RestController
final class FigureCasesController {
    private static final int MOST = 500;

    private final Asking asking;
    private final Counting counting;
    private final Indicators indicators;

    FigureCasesController(Asking asking, Counting counting, IndicatorSettings settings) {
        this.asking = asking;
        this.counting = counting;
        this.indicators = settings.indicators();
    }

    /**
     * A page.
     *
     * @param next what {@code after} of the next page is; null: there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(String id, int version, List<CountedCase> cases, @Nullable String next) {}

    /** A case with what it was counted as. */
    record CountedCase(String caseId, List<CountedItem> counted) {}

    record CountedItem(String bucket, int number) {}

    @GetMapping("/v1/indicators/{id}/cases")
    Page cases(
            Principal principal,
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String bureau,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String content,
            @RequestParam(required = false) @Nullable String bucket,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        Indicator indicator = indicators.find(id).orElseThrow(() -> FiguresRule.NO_SUCH_INDICATOR.problem(id));
        Viewer viewer = asking.viewer(principal);
        int most = Math.max(1, Math.min(limit, MOST));
        List<Line> lines = counting.lines(
                viewer,
                asking.question(viewer, new Parameters(from, to, organ, bureau, territory, content)),
                indicator,
                new Choice(bucket, caseId(after), most));
        String next = lines.size() < most ? null : lines.get(most - 1).caseId().value();
        return new Page(
                id,
                indicator.definition().version(),
                lines.stream().map(FigureCasesController::counted).toList(),
                next);
    }

    private static @Nullable CaseId caseId(@Nullable String after) {
        if (after != null && !CaseId.isCaseId(after)) {
            throw FiguresRule.NOT_A_VALUE.problem("after", after, "上一页的 next", "the next of the page before");
        }
        return after == null ? null : new CaseId(after);
    }

    private static CountedCase counted(Line line) {
        return new CountedCase(
                line.caseId().value(),
                line.items().stream()
                        .map(item -> new CountedItem(item.bucket(), item.value()))
                        .toList());
    }
}
