package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Territory;
import org.yizhan.messages.Violation;
import org.yizhan.wire.Reading;
import org.yizhan.wire.StrictReader;

/** The invented sample in the demo territory: what a replay would send of it. */
class EveryRowTests {
    private static final List<Matter> MATTERS = Territory.read().matters();
    private static final List<ReplayRow> ROWS = RowFile.sample();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    static List<PlannedRow> rows() {
        return Plan.of(ROWS, MATTERS, "run").rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aValidVersionFitsTheContractInItsEncoding(PlannedRow row) {
        Node transfer = RowTransfer.valid(drafts(row), row.transfer(), row);

        Reading reading = read(transfer, row.encoding());

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.charset()).isEqualTo(row.encoding() == Encoding.UTF_8 ? "UTF-8" : "GB18030");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anInvalidVersionIsRefusedForItsOneFault(PlannedRow row) {
        Node spoilt = RowTransfer.invalid(drafts(row), row.id("invalid"), row);

        assertThat(read(spoilt, row.encoding()).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.refuses()).isTrue())
                .extracting(Violation::path)
                .asString()
                .matches("/Transfer/petition/(form|contentClass|receivedOn)");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aConflictIsTheSameMessageInOtherBytes(PlannedRow row) {
        Node transfer = RowTransfer.valid(drafts(row), row.transfer(), row);
        Encoding other = row.encoding() == Encoding.UTF_8 ? Encoding.GB18030 : Encoding.UTF_8;

        assertThat(transfer.write(other)).isNotEqualTo(transfer.write(row.encoding()));
        assertThat(Node.parse(transfer.write(other))).isEqualTo(Node.parse(transfer.write(row.encoding())));
    }

    @Test
    void classAndTerritoryFollowFromARowAloneNotFromItsPlaceInTheFile() {
        List<ReplayRow> shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(5));

        for (PlannedRow row : Plan.of(shuffled, MATTERS, "another").rows()) {
            Matter before = rows().stream()
                    .filter(r -> r.row().equals(row.row()))
                    .findFirst()
                    .orElseThrow()
                    .matter();
            assertThat(row.matter()).isEqualTo(before);
        }
    }

    @Test
    void rowsWithoutAClassSpreadOverTerritoriesAndClasses() {
        List<Matter> spread = rows().stream()
                .filter(row -> row.row().level1() == null)
                .map(PlannedRow::matter)
                .toList();

        assertThat(spread.stream().map(Matter::territory).distinct().count()).isGreaterThan(3);
        assertThat(spread.stream().map(Matter::contentClass).distinct().count()).isGreaterThan(3);
    }

    @Test
    void encodingsTakeTurnsAndAnswersComeByAnotherChannel() {
        Set<Encoding> used = EnumSet.noneOf(Encoding.class);
        for (PlannedRow row : rows()) {
            used.add(row.encoding());
            assertThat(row.answerChannel()).isNotEqualTo(row.channel());
        }
        assertThat(used).containsExactlyInAnyOrder(Encoding.values());
    }

    @Test
    void injectionsComeAtTheirIntervals() {
        List<ReplayRow> hundred = new ArrayList<>(ROWS);
        hundred.addAll(ROWS);
        List<PlannedRow> rows = Plan.of(hundred, MATTERS, "run").rows();

        assertThat(rows)
                .filteredOn(PlannedRow::repeated)
                .extracting(PlannedRow::number)
                .containsExactly(20, 40, 60, 80, 100);
        assertThat(rows)
                .filteredOn(PlannedRow::inConflict)
                .extracting(PlannedRow::number)
                .containsExactly(50, 100);
        assertThat(rows)
                .filteredOn(PlannedRow::alsoInvalid)
                .extracting(PlannedRow::number)
                .containsExactly(25, 50, 75, 100);
    }

    @Test
    void noTwoMessagesOfARunShareAnId() {
        Set<UUID> ids = new HashSet<>();
        for (PlannedRow row : rows()) {
            assertThat(List.of(row.transfer(), row.notice(), row.opinion(), row.id("invalid")))
                    .allMatch(ids::add);
        }
    }

    @Property(tries = 200)
    void whateverXmlCanCarryArrivesAsItWasSent(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(max = 2) int encoding) {
        String carriable = XmlText.carriable(text);
        Encoding fitting = List.of(Encoding.values()).get(encoding).orWider(carriable);

        Node read = Node.parse(Node.of("a", Node.leaf("b", carriable)).write(fitting));

        assertThat(read.at("b")).contains(XmlText.asRead(carriable));
    }

    @Property
    void makingATextCarriableTwiceChangesNothingMore(@ForAll String text) {
        String once = XmlText.carriable(text);

        assertThat(XmlText.carriable(once)).isEqualTo(once);
        assertThat(XmlText.asRead(XmlText.asRead(once))).isEqualTo(XmlText.asRead(once));
        assertThat(XmlText.asRead(once)).doesNotContain("\r");
    }

    @ParameterizedTest
    @EnumSource
    void gbkIsLeftForRareCharactersAndNothingElse(Encoding encoding) {
        assertThat(encoding.orWider("路灯坏了")).isEqualTo(encoding);
        assertThat(encoding.orWider("㐀𠮷")).isEqualTo(encoding == Encoding.GBK ? Encoding.GB18030 : encoding);
    }

    private static Drafts drafts(PlannedRow row) {
        return new Drafts(row.matter().bureau(), CLOCK);
    }

    private static Reading read(Node message, Encoding encoding) {
        return new StrictReader(1 << 21).read(message.write(encoding), null);
    }
}
