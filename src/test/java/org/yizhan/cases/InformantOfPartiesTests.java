package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;

/**
 * Art. 30 ¶3 with several parties, over random directories: organs beside the lead, handed down, passed down, registered,
 * disputed, reported as urgent. Nobody on the accused side is written to, or sees the case by any way that asks who takes
 * part: reading, search, attachments. While it is uncertain who is accused the first message leaves for no organ.
 */
class InformantOfPartiesTests {
    private static final String KIND = "kind";

    @Property(tries = 400)
    @StatisticsReport(StatisticsReportMode.OFF)
    void nobodyAccusedIsToldOrSees(@ForAll long seed) {
        RandomTowns towns = new RandomTowns(seed);
        Random random = new Random(seed);
        Story story = new Story(towns.world);
        List<Accused> named = new ArrayList<>(List.of(towns.accused()));
        boolean registers = random.nextInt(4) == 0;
        OrganisationCode first = registers ? towns.any() : towns.bureau();
        Content opening = registers
                ? Say.registered(random.nextBoolean() ? null : towns.any(), Say.accusing(named.get(0)))
                : random.nextInt(4) == 0
                        ? Say.urgent(story.now(), Say.accusing(named.get(0)))
                        : Say.transfer(random.nextBoolean() ? null : towns.any(), Say.accusing(named.get(0)));
        if (!take(story, first, opening, named)) {
            return;
        }
        if (InformantTests.units(towns.world, named.get(0)).isEmpty()) {
            assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        }
        for (int i = 0; i < 12; i++) {
            step(story, towns, random, named);
            if (random.nextInt(3) == 0) {
                story.delivered();
            }
        }
        Statistics.label(KIND).coverage(met -> {
            for (String kind : List.of("TRANSFER", "OBJECTION", "CORRECTION", "URGENT_REPORT")) {
                met.check(kind).count(count -> count > 10);
            }
            met.check("SYSTEM_TRANSFER").count(count -> count > 0);
            met.check("REPORT_UP").count(count -> count > 0);
        });
    }

    private static void step(Story story, RandomTowns towns, Random random, List<Accused> named) {
        CaseState state = story.state();
        OrganisationCode organ = state.mandate().map(Mandate::organ).orElseGet(towns::any);
        OrganisationCode bureau = state.bureau();
        switch (random.nextInt(11)) {
            case 0 -> take(story, bureau, Say.transfer(towns.any(), Say.accusing(named.get(0))), named);
            case 1 -> take(story, organ, Say.transfer(towns.any(), Say.accusing(named.get(0))), named);
            case 2 -> {
                Role role = random.nextBoolean() ? Role.ASSIST : Role.COPY;
                boolean granted = random.nextBoolean();
                take(story, bureau, Say.beside(towns.any(), role, granted, Say.accusing(named.get(0))), named);
            }
            case 3 -> passDown(story, towns, organ, named);
            case 4 -> take(story, organ, Say.objection(towns.any()), named);
            case 5 -> take(story, bureau, Say.agreed(random.nextBoolean() ? null : towns.any()), named);
            case 6 -> take(story, bureau, Say.urgent(story.now(), null), named);
            case 7 -> reportUp(story, towns, state.responsible(), named);
            case 8 -> {
                OrganisationCode superior = state.upward()
                        .open()
                        .map(UpwardEvent.ReportedUp::superior)
                        .orElse(bureau);
                OrganisationCode next = random.nextBoolean() ? superior : towns.any();
                take(story, superior, SayAside.decided("2026-03-02", next, null), named);
            }
            case 9 -> list(story, towns.any(), named);
            default -> correct(story, towns.accused(), named);
        }
    }

    /** Somebody's list of long-open cases takes the case on, perhaps one of the accused side. */
    private static void list(Story story, OrganisationCode by, List<Accused> named) {
        CaseId list = CaseId.openedBy(by, new MessageId(new UUID(3, 3)), YearMonth.of(2026, 3));
        Tiding.Listing listing = new Tiding.Listing("积案2026-01", "全省", LocalDate.parse("2026-06-30"), null);
        Tiding tiding = Tiding.of(1, by, new MessageId(new UUID(4, 4)), listing);
        story.told(new Fact.TidingTold(list, tiding, story.now()));
        isToldToNobodyAccused(story, named, "a list of " + by);
    }

    /** Few organisations stand above another: several are tried. */
    private static void reportUp(Story story, RandomTowns towns, OrganisationCode reporter, List<Accused> named) {
        boolean taken = false;
        for (int i = 0; i < 8 && !taken; i++) {
            taken = take(story, reporter, SayAside.reportUp(towns.any()), named);
        }
    }

    /** Few organisations stand below another: several are tried. */
    private static void passDown(Story story, RandomTowns towns, OrganisationCode organ, List<Accused> named) {
        boolean taken = false;
        for (int i = 0; i < 8 && !taken; i++) {
            taken = take(story, organ, Say.passedDown(towns.any(), null), named);
        }
    }

    private static void correct(Story story, Accused another, List<Accused> named) {
        CaseState state = story.state();
        MessageId corrected = state.message(state.petitionSource()).messageId();
        List<Accused> all = new ArrayList<>(named);
        all.add(another);
        if (take(story, state.bureau(), Say.correction(corrected, Say.accusing(another)), all)) {
            named.add(0, another);
        }
    }

    /** Says it; whatever follows, nobody on the side of those named is written to or sees the case afterwards. */
    private static boolean take(Story story, OrganisationCode sender, Content content, List<Accused> named) {
        if (!(story.hears(sender, content) instanceof Decision.Accepted)) {
            return false;
        }
        story.again(sender, content);
        Statistics.label(KIND).collect(content.kind().name());
        isToldToNobodyAccused(story, named, content.kind().name());
        return true;
    }

    private static void isToldToNobodyAccused(Story story, List<Accused> named, String what) {
        Set<OrganisationCode> side = InformantTests.side(story.world(), named);
        assertThat(story.decision().letters()).noneMatch(letter -> side.contains(letter.recipient()));
        Participants participants = Participants.of(story.history());
        for (OrganisationCode accused : side) {
            Sight sight = participants.sightOf(accused);
            boolean noneAbove = accused.equals(story.state().bureau());
            assertThat(noneAbove || sight == Sight.OWN || sight == Sight.NOTHING)
                    .as("%s after %s sees %s", accused, what, sight)
                    .isTrue();
        }
    }
}
