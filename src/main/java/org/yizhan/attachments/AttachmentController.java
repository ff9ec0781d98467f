package org.yizhan.attachments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.ledger.AttachmentIndex;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemWriter;

/** Attached files over HTTP: brought in one piece or in several, read by who takes part in a case that names them. */
@RestController
final class AttachmentController {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String OFFSET = "Upload-Offset";

    private final AttachmentStore store;
    private final AttachmentIndex index;
    private final AttachmentSettings settings;
    private final ProblemWriter problems;
    private final Semaphore uploads;

    AttachmentController(
            AttachmentStore store, AttachmentIndex index, AttachmentSettings settings, ProblemWriter problems) {
        this.store = store;
        this.index = index;
        this.settings = settings;
        this.problems = problems;
        this.uploads = new Semaphore(settings.uploads());
    }

    @PutMapping("/v1/attachments/{digest}")
    void put(
            Principal owner,
            @PathVariable String digest,
            @RequestHeader(name = "Content-Range", required = false) @Nullable String range,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = uploads.tryAcquire()
                ? counted(new OrganisationCode(owner.getName()), digest, range, request)
                : new Upload.Refused(AttachmentRule.TOO_MANY, settings.uploads());
        if (upload instanceof Upload.Refused refused) {
            refuse(refused, request, response);
        } else if (upload instanceof Upload.Partial partial) {
            response.setHeader(OFFSET, Long.toString(partial.size()));
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else {
            response.setStatus(HttpServletResponse.SC_CREATED);
        }
    }

    private Upload counted(OrganisationCode owner, String digest, @Nullable String range, HttpServletRequest request)
            throws IOException {
        try {
            return upload(owner, digest, range, request);
        } finally {
            uploads.release();
        }
    }

    private Upload upload(OrganisationCode owner, String digest, @Nullable String range, HttpServletRequest request)
            throws IOException {
        if (!DIGEST.matcher(digest).matches()) {
            return new Upload.Refused(AttachmentRule.NOT_A_DIGEST, digest);
        }
        long limit = settings.maxSize().toBytes();
        if (request.getContentLengthLong() > limit) {
            return new Upload.Refused(AttachmentRule.TOO_LARGE, limit);
        }
        if (range == null) {
            return store.put(owner, digest, 0, -1, request.getInputStream());
        }
        Optional<ContentRange> parsed = ContentRange.parse(range);
        if (parsed.isEmpty()) {
            return new Upload.Refused(AttachmentRule.RANGE_UNREADABLE, range);
        }
        ContentRange part = parsed.get();
        return part.total() > limit
                ? new Upload.Refused(AttachmentRule.TOO_LARGE, limit)
                : store.put(owner, digest, part.first(), part.total(), request.getInputStream());
    }

    private void refuse(Upload.Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (refused.rule() == AttachmentRule.WRONG_OFFSET) {
            response.setHeader(OFFSET, refused.about().toString());
        }
        if (refused.rule() == AttachmentRule.TOO_MANY) {
            response.setHeader("Retry-After", "5");
        }
        problems.write(Problem.of(refused.rule().status(), refused.rule(), refused.about()), request, response);
    }

    /** To who brought it: how far it came. To participants: that it is there. To all others: nothing. */
    @RequestMapping(path = "/v1/attachments/{digest}", method = RequestMethod.HEAD)
    void head(Principal reader, @PathVariable String digest, HttpServletResponse response) throws IOException {
        OrganisationCode organisation = new OrganisationCode(reader.getName());
        Optional<StoredFile> whole = DIGEST.matcher(digest).matches() ? store.find(digest) : Optional.empty();
        if (whole.isPresent() && maySee(organisation, digest)) {
            response.setHeader(OFFSET, Long.toString(whole.get().size()));
            response.setContentLengthLong(whole.get().size());
            response.setContentType(whole.get().mediaType());
            return;
        }
        response.setHeader(
                OFFSET, Long.toString(DIGEST.matcher(digest).matches() ? store.sizeSoFar(organisation, digest) : 0));
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    @GetMapping("/v1/attachments/{digest}")
    @Nullable
    ResponseEntity<Resource> get(
            Principal reader, @PathVariable String digest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OrganisationCode organisation = new OrganisationCode(reader.getName());
        Optional<StoredFile> whole = DIGEST.matcher(digest).matches() ? store.find(digest) : Optional.empty();
        if (whole.isEmpty() || !maySee(organisation, digest)) {
            problems.write(Problem.of(404, AttachmentRule.NOT_HERE), request, response);
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(whole.get().mediaType()))
                .header("Content-Disposition", "attachment; filename=\"" + digest + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(whole.get().path()));
    }

    private boolean maySee(OrganisationCode organisation, String digest) {
        return store.broughtBy(organisation, digest) || index.mayRead(organisation, digest);
    }
}
