package org.yizhan.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;

/** The organisations of the directory, for who must write their codes. */
@RestController
final class OrganisationController {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 100;

    private final Supplier<World> worlds;
    private final Clock clock;

    OrganisationController(Supplier<World> worlds, Clock clock) {
        this.worlds = worlds;
        this.clock = clock;
    }

    record Organisations(List<OrganisationLine> organisations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganisationLine(
            String code,
            String name,
            List<String> aliases,
            String kind,
            String level,
            String region,
            @Nullable String territorialParent,
            @Nullable String systemParent,
            boolean inForce) {}

    /** Finds organisations by a part of their name or code. */
    @GetMapping("/v1/organisations")
    Organisations organisations(@RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new Organisations(worlds.get().directory().search(q, Math.max(1, Math.min(limit, MOST))).stream()
                .map(organisation -> line(organisation, today))
                .toList());
    }

    private static OrganisationLine line(Organisation organisation, LocalDate today) {
        return new OrganisationLine(
                organisation.code().value(),
                organisation.name(),
                organisation.names().aliases(),
                Words.of(organisation.kind()),
                Words.of(organisation.level()),
                organisation.region().digits(),
                value(organisation.parents().territorial()),
                value(organisation.parents().system()),
                organisation.inForceOn(today));
    }

    private static @Nullable String value(@Nullable OrganisationCode code) {
        return code == null ? null : code.value();
    }
}
