package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.BatchItem;
import org.yizhan.messages.OversightContent.CaseBatch;
import org.yizhan.messages.OversightContent.LeaderAssignment;
import org.yizhan.messages.OversightContent.Recommendation;
import org.yizhan.messages.OversightContent.RecommendationType;

/** What is said about several cases or about none: nothing of a list is lost or moved to another item. */
class FileMappingTests {
    private static final OrganisationCode ORGAN = new OrganisationCode("11990100MB0000026C");
    private static final String ITEM =
            "<item>%s<title>路灯</title><territory>990100</territory><organ>11990100MB0000026C</organ></item>";

    private static Content said(String kind, String elements) {
        return Bound.message(kind, elements).content();
    }

    private static CaseBatch batch(String leader, String... items) {
        return (CaseBatch) said(
                "CaseBatch",
                "<batch>1号</batch><source>省</source><dueOn>2026-12-31</dueOn>" + leader + String.join("", items));
    }

    @Test
    void readsAListWithItsItemsInOrder() {
        assertThat(Bound.sample("case-batch").content())
                .isEqualTo(new CaseBatch(
                        "驿川积案2026-01",
                        "全省积案化解专项工作",
                        LocalDate.of(2026, 12, 31),
                        "杨示丙",
                        "副省长",
                        List.of(
                                new BatchItem(
                                        new CaseId("YZ202603-JE63KKZBG1ND"),
                                        "990100202603060021",
                                        "反映物流园承包方拖欠41名装卸工工资",
                                        "990100",
                                        ORGAN),
                                new BatchItem(
                                        null,
                                        "990102202603110001",
                                        "长亭街道旧村改造安置面积少算",
                                        "990102",
                                        new OrganisationCode("11990102MB0000010M")))));
    }

    @Test
    void aListIsAboutNoPetitionOfItsOwn() {
        assertThat(Bound.sample("case-batch").petition()).isNull();
        assertThat(Bound.sample("case-batch").header().caseId()).isNull();
    }

    @Test
    void aListNeedsNoLeaderAndItsLeaderNoTitle() {
        assertThat(batch("", ITEM.formatted("")).leader()).isNull();
        CaseBatch led = batch("<leader><name>吴示己</name></leader>", ITEM.formatted(""));
        assertThat(led.leader()).isEqualTo("吴示己");
        assertThat(led.leaderTitle()).isNull();
    }

    @Test
    void theSameItemTwiceIsReadTwice() {
        String item = ITEM.formatted("<caseId>YZ202603-JE63KKZBG1ND</caseId>");
        assertThat(batch("", item, item).items())
                .hasSize(2)
                .containsOnly(new BatchItem(new CaseId("YZ202603-JE63KKZBG1ND"), null, "路灯", "990100", ORGAN));
    }

    @Test
    void readsARecommendationAboutNoCase() {
        assertThat(said(
                        "Recommendation",
                        "<type>improvePolicy</type><organ>11990100MB0000026C</organ><text>建议修订办法。</text>"))
                .isEqualTo(new Recommendation(RecommendationType.IMPROVE_POLICY, ORGAN, List.of(), null));
    }

    @Test
    void readsEveryCaseThatALeaderTakesInCharge() {
        LeaderAssignment assignment = (LeaderAssignment)
                said(
                        "LeaderAssignment",
                        "<leader><name>吴示己</name></leader><organ>11990100MB0000026C</organ><since>2026-04-01</since>"
                                + "<cases><caseId>YZ202603-JE63KKZBG1ND</caseId><caseId>YZ202602-7K3M9QXN5T20</caseId></cases>");
        assertThat(assignment.cases())
                .containsExactly(new CaseId("YZ202603-JE63KKZBG1ND"), new CaseId("YZ202602-7K3M9QXN5T20"));
        assertThat(assignment.title()).isNull();
        assertThat(assignment.dueOn()).isNull();
    }
}
