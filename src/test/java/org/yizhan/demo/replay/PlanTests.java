package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.territory.Matter;
import org.yizhan.messages.OrganisationCode;

class PlanTests {
    private static final OrganisationCode ORGAN = new OrganisationCode("11990000MB0000012R");
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000003U");
    private static final List<Matter> MATTERS = List.of(
            new Matter("010000", "城乡建设", "990000", ORGAN, BUREAU),
            new Matter("040000", "环境保护", "990000", ORGAN, BUREAU),
            new Matter("060000", "交通运输", "990000", ORGAN, BUREAU),
            new Matter("110000", "商贸旅游", "990000", ORGAN, BUREAU),
            new Matter("120000", "卫生计生", "990000", ORGAN, BUREAU),
            new Matter("140000", "教育文体", "990000", ORGAN, BUREAU),
            new Matter("150000", "劳动和社会保障", "990000", ORGAN, BUREAU));

    @Test
    void usesEveryChannelWithEveryEncoding() throws IOException {
        Set<String> pairs = new HashSet<>();
        plan("a").rows().forEach(r -> pairs.add(r.channel() + " " + r.encoding()));

        assertThat(pairs).hasSize(9);
    }

    @Test
    void sendsInGbkOnlyWhatFitsIt() throws IOException {
        assertThat(plan("a").rows())
                .filteredOn(r -> r.encoding() == Encoding.GBK)
                .isNotEmpty()
                .allMatch(r -> Encoding.GBK.fits(
                        r.row().writer() + r.row().subject() + r.row().body()));
    }

    @Test
    void followsARowsOwnClass() throws IOException {
        assertThat(plan("a").rows()).allMatch(r -> {
            String level1 = r.row().level1();
            return level1 == null || level1.equals(r.matter().level1());
        });
    }

    @Test
    void countsWhatIsInjected() throws IOException {
        assertThat(plan("a").expected()).isEqualTo(new Report.Expected(50, 48, 2, 1, 2));
    }

    @Test
    void isTheSameForTheSameRunAndSharesNoIdWithAnother() throws IOException {
        assertThat(plan("a")).isEqualTo(plan("a"));
        assertThat(plan("b").byMessage())
                .doesNotContainKeys(plan("a").byMessage().keySet().toArray(new java.util.UUID[0]));
    }

    @Test
    void refusesARowWhoseClassNobodyHandles() throws IOException {
        List<ReplayRow> rows = RowFile.sample();

        assertThatThrownBy(() -> Plan.of(rows, MATTERS.subList(1, 2), "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("城乡建设");
    }

    private static Plan plan(String run) throws IOException {
        return Plan.of(RowFile.sample(), MATTERS, run);
    }
}
