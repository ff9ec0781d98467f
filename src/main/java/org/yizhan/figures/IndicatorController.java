package org.yizhan.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.yizhan.facts.Viewer;
import org.yizhan.figures.Answer.FigureLine;
import org.yizhan.figures.Asking.Parameters;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Indicator;
import org.yizhan.indicators.Indicators;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Format;

/** Indicators, each with its definition and all it is made of. */
@RestController
final class IndicatorController {
    private static final MediaType CSV = MediaType.parseMediaType(Format.CSV.mediaType());

    private final Asking asking;
    private final Counting counting;
    private final Indicators indicators;
    private final Clock clock;

    IndicatorController(Asking asking, Counting counting, IndicatorSettings settings, Clock clock) {
        this.asking = asking;
        this.counting = counting;
        this.indicators = settings.indicators();
        this.clock = clock;
    }

    @GetMapping("/v1/indicators")
    ResponseEntity<?> figures(
            Principal principal,
            HttpServletRequest request,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String bureau,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String content,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String format)
            throws IOException {
        boolean csv = isCsv(format, request.getHeader("Accept"));
        Viewer viewer = asking.viewer(principal);
        List<Indicator> asked = indicator == null ? indicators.all() : List.of(found(indicator));
        List<Figure> figures = counting.figures(
                viewer, asking.question(viewer, new Parameters(from, to, organ, bureau, territory, content)), asked);
        if (csv) {
            return ResponseEntity.ok().contentType(CSV).body(table(figures));
        }
        List<FigureLine> lines = figures.stream()
                .map(figure -> Answer.line(figure, cases(request, figure)))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(
                        clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime(), from, to, lines));
    }

    private static byte[] table(List<Figure> figures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.CSV.write(new Book(List.of(FigureTable.of(figures, List.of()))), out);
        return out.toByteArray();
    }

    /** The format asked for by name, else by Accept. */
    private static boolean isCsv(@Nullable String format, @Nullable String accept) {
        if (format != null && !format.equals("json") && !format.equals("csv")) {
            throw FiguresRule.NOT_A_VALUE.problem("format", format, " json 或 csv", "json or csv");
        }
        return format == null ? accept != null && accept.startsWith("text/csv") : format.equals("csv");
    }

    private Indicator found(String id) {
        return indicators.find(id).orElseThrow(() -> FiguresRule.NO_SUCH_INDICATOR.problem(id));
    }

    private static String cases(HttpServletRequest request, Figure figure) {
        return UriComponentsBuilder.fromPath("/v1/indicators/{id}/cases")
                .query(request.getQueryString())
                .replaceQueryParam("format")
                .replaceQueryParam("indicator")
                .build(figure.definition().id())
                .toString();
    }
}
