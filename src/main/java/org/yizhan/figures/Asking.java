package org.yizhan.figures;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.access.SignedIn;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Region;
import org.yizhan.facts.Viewer;
import org.yizhan.indicators.Question;
import org.yizhan.indicators.Question.Period;
import org.yizhan.indicators.Scope;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/** Turns what was asked into a question, if whoever asks may ask it. */
@Component
final class Asking {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern CONTENT = Pattern.compile("\\d{2}(\\d{2}){0,2}");

    private final Supplier<World> worlds;
    private final GatewaySettings gateway;
    private final Clock clock;

    Asking(Supplier<World> worlds, GatewaySettings gateway, Clock clock) {
        this.worlds = worlds;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** The parameters as they came. */
    record Parameters(
            LocalDate from,
            LocalDate to,
            @Nullable String organ,
            @Nullable String bureau,
            @Nullable String territory,
            @Nullable String content) {}

    Viewer viewer(Principal principal) {
        return SignedIn.isOperator(principal)
                ? Viewer.operator(gateway.gatewayCode())
                : Viewer.organisation(new OrganisationCode(principal.getName()));
    }

    /** @throws org.yizhan.platform.ProblemException if it makes no sense, or is not the viewer's to ask */
    Question question(Viewer viewer, Parameters given) {
        if (given.to().isBefore(given.from())) {
            throw FiguresRule.PERIOD_REVERSED.problem(given.from(), given.to());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        Scope scope = scope(viewer, given);
        if (!viewer.operator() && !scope.isOpenTo(viewer.code(), worlds.get().directory(), today)) {
            throw FiguresRule.NOT_YOURS.problem();
        }
        return new Question(new Period(given.from(), given.to()), scope, today, Set.of());
    }

    private Scope scope(Viewer viewer, Parameters given) {
        Scope scope = new Scope(
                code(given.organ()), code(given.bureau()), territory(given.territory()), content(given.content()));
        boolean whose = given.organ() != null || given.bureau() != null || given.territory() != null;
        if (whose || viewer.operator()) {
            return scope;
        }
        Optional<Organisation> self = worlds.get().directory().find(viewer.code());
        return self.filter(Organisation::isBureau).isPresent()
                ? new Scope(null, viewer.code(), null, scope.contentClass())
                : new Scope(viewer.code(), null, null, scope.contentClass());
    }

    private static @Nullable OrganisationCode code(@Nullable String text) {
        return text == null || text.isBlank() ? null : new OrganisationCode(text.strip());
    }

    private static @Nullable Region territory(@Nullable String text) {
        if (text != null && !Region.isRegion(text)) {
            throw FiguresRule.NOT_A_VALUE.problem(
                    "territory", text, "行政区划代码（6、9或12位）", "a region code of 6, 9 or 12 digits");
        }
        return text == null ? null : Region.of(text);
    }

    private static @Nullable String content(@Nullable String text) {
        if (text != null && !CONTENT.matcher(text).matches()) {
            throw FiguresRule.NOT_A_VALUE.problem(
                    "content", text, "内容分类代码（2、4或6位）", "a content class of 2, 4 or 6 digits");
        }
        return text;
    }
}
