package org.yizhan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.cases.Town;
import org.yizhan.directory.Region;
import org.yizhan.facts.Viewer;
import org.yizhan.figures.Asking.Parameters;
import org.yizhan.indicators.Question;
import org.yizhan.indicators.Question.Period;
import org.yizhan.indicators.Scope;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.ProblemException;

/** Who may ask which figures. Figures of others are nobody's, whatever the parameters say. */
class AskingTests {
    private static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-03-31");
    /** Half past midnight of 1 April in China. */
    private static final Asking ASKING = new Asking(
            Town::world,
            new GatewaySettings(GATEWAY, Path.of("unused")),
            Clock.fixed(Instant.parse("2026-03-31T16:30:00Z"), ZoneOffset.UTC));

    private static Parameters about(
            @Nullable OrganisationCode organ,
            @Nullable OrganisationCode bureau,
            @Nullable String territory,
            @Nullable String content) {
        return new Parameters(
                FROM,
                TO,
                organ == null ? null : organ.value(),
                bureau == null ? null : bureau.value(),
                territory,
                content);
    }

    private static Question asked(OrganisationCode viewer, Parameters parameters) {
        return ASKING.question(Viewer.organisation(viewer), parameters);
    }

    private static void refuses(OrganisationCode viewer, Parameters parameters, FiguresRule rule) {
        assertThatThrownBy(() -> asked(viewer, parameters))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(rule.code());
    }

    @Test
    void whoSaysNothingAsksAboutItself() {
        assertThat(asked(HOUSING, about(null, null, null, null)).scope())
                .isEqualTo(new Scope(HOUSING, null, null, null));
        assertThat(asked(BUREAU, about(null, null, null, "01")).scope()).isEqualTo(new Scope(null, BUREAU, null, "01"));
    }

    @Test
    void anOrganisationAsksAboutWhatIsBelowIt() {
        assertThat(asked(HOUSING, about(DEMOLITION_OFFICE, null, null, null)).scope())
                .isEqualTo(new Scope(DEMOLITION_OFFICE, null, null, null));
        assertThat(asked(PROVINCE_BUREAU, about(null, COUNTY_BUREAU, null, null))
                        .scope())
                .isEqualTo(new Scope(null, COUNTY_BUREAU, null, null));
        assertThat(asked(BUREAU, about(null, null, "990102", null)).scope())
                .isEqualTo(new Scope(null, null, Region.of("990102"), null));
    }

    @Test
    void neverAboutAnotherAboveOrBeside() {
        refuses(HOUSING, about(TRANSPORT, null, null, null), FiguresRule.NOT_YOURS);
        refuses(DEMOLITION_OFFICE, about(HOUSING, null, null, null), FiguresRule.NOT_YOURS);
        refuses(BUREAU, about(null, PROVINCE_BUREAU, null, null), FiguresRule.NOT_YOURS);
        refuses(BUREAU, about(null, null, "990200", null), FiguresRule.NOT_YOURS);
        refuses(HOUSING, about(null, null, "990100", null), FiguresRule.NOT_YOURS);
        refuses(Town.STRANGER, about(HOUSING, null, null, null), FiguresRule.NOT_YOURS);
    }

    @Test
    void anOperatorAsksAboutEverything() {
        Viewer operator = Viewer.operator(GATEWAY);
        assertThat(ASKING.question(operator, about(null, null, null, null)).scope())
                .isEqualTo(Scope.everything());
        assertThat(ASKING.question(operator, about(TRANSPORT, null, null, null)).scope())
                .isEqualTo(new Scope(TRANSPORT, null, null, null));
    }

    @Test
    void whoSignedInIsWhoLooks() {
        Principal organ = HOUSING::value;
        assertThat(ASKING.viewer(organ)).isEqualTo(Viewer.organisation(HOUSING));
    }

    @Test
    void todayIsTheDayInChina() {
        Question question = asked(HOUSING, about(null, null, null, null));
        assertThat(question.today()).isEqualTo("2026-04-01");
        assertThat(question.period()).isEqualTo(new Period(FROM, TO));
    }

    @Test
    void spacesAroundACodeAndAnEmptyOneMeanNothing() {
        Parameters spaced = new Parameters(FROM, TO, " " + HOUSING.value() + "\n", " ", null, null);
        assertThat(asked(HOUSING, spaced).scope()).isEqualTo(new Scope(HOUSING, null, null, null));
    }

    @Test
    void aPeriodEndsNotBeforeItBegins() {
        refuses(HOUSING, new Parameters(TO, FROM, null, null, null, null), FiguresRule.PERIOD_REVERSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99010", "东驿市", "9901020000000"})
    void aTerritoryIsARegionCode(String territory) {
        refuses(BUREAU, about(null, null, territory, null), FiguresRule.NOT_A_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "010", "01020304", "0x", "城乡"})
    void aContentClassHasTwoFourOrSixDigits(String content) {
        refuses(BUREAU, about(null, null, null, content), FiguresRule.NOT_A_VALUE);
    }
}
