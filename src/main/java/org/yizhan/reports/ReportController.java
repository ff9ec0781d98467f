package org.yizhan.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.facts.Viewer;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Format;

/** Lists and reports as files: to a bureau its territory's, to an organ its own, to operators all. */
@RestController
final class ReportController {
    private final CaseLists lists;
    private final AnnualReport annual;

    ReportController(CaseLists lists, AnnualReport annual) {
        this.lists = lists;
        this.annual = annual;
    }

    /** @param date as things stood on that day; without it, as they stand now */
    @GetMapping("/v1/reports/{list}")
    ResponseEntity<byte[]> list(
            Principal principal,
            @PathVariable String list,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "xlsx") String format)
            throws IOException {
        ListKind kind = ListKind.of(list).orElseThrow(() -> ReportRule.NO_SUCH_LIST.problem(404, list));
        Format written = format(format);
        Book book = lists.list(kind, lists.reader(organisation(principal)), date, written, read -> {});
        return file(date == null ? list : list + "-" + date, book, written);
    }

    /** @param bureau whose territory the report is about; without it, of who asks */
    @GetMapping("/v1/reports/annual")
    ResponseEntity<byte[]> annual(
            Principal principal,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String bureau,
            @RequestParam(defaultValue = "xlsx") String format)
            throws IOException {
        Format written = format(format);
        if (year < 1000 || year > 9999) {
            throw ReportRule.NO_SUCH_YEAR.problem(400, year);
        }
        Viewer reader = lists.reader(organisation(principal));
        Optional<OrganisationCode> about =
                Optional.ofNullable(bureau).filter(code -> !code.isBlank()).map(OrganisationCode::new);
        about.filter(code -> !annual.isOpenTo(reader, code)).ifPresent(code -> {
            throw ReportRule.NOT_BELOW.problem(403, code);
        });
        return file("annual-" + year, annual.book(reader, about, year, read -> {}), written);
    }

    private static Format format(String name) {
        return Format.named(name).orElseThrow(() -> ReportRule.NO_SUCH_FORMAT.problem(400, name));
    }

    /** Empty for operators: theirs is no name that an organisation can have. */
    private static Optional<OrganisationCode> organisation(Principal principal) {
        return Optional.of(new OrganisationCode(principal.getName())).filter(OrganisationCode::isValid);
    }

    private static ResponseEntity<byte[]> file(String name, Book book, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(book, out);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + format.extension())
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out.toByteArray());
    }
}
