package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 重复信访: found by the gateway, ruled on by the bureau. */
@GatewayTest
class RepeatPetitionFlowIT {
    private static final String FIRST = "巷口三盏路灯两个月不亮，夜里老人摔伤，请尽快修复照明。";
    private static final String AGAIN = "再次反映巷口路灯不亮：三盏路灯还是没有修复，夜里摔伤的老人已经住院。";

    private final GatewayClient client;
    private final String telephone =
            "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    RepeatPetitionFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    /** Of one person, whom the routing table sends to {@link CaseFlow#ORGAN}. */
    private String petition(String text, String more) {
        return Documents.petition("03", "settlement", "appeal", "letter", more)
                .replace("路灯不亮已有两月。", text)
                .replace("<name>王某</name>", "<name>王某</name><telephone>" + telephone + "</telephone>");
    }

    private CaseFlow first() {
        return CaseFlow.begins(client, Documents.transfer(CaseFlow.to(ANOTHER), petition(FIRST, "")))
                .finds(ANOTHER, "Assignment");
    }

    private static String ruling(CaseFlow repeat, CaseFlow first, String ruling) {
        return "<corrects>%s</corrects><reasons>已核对</reasons><repeat><of>%s</of><ruling>%s</ruling></repeat>"
                .formatted(repeat.message(), first.caseId(), ruling);
    }

    @Test
    void isMarkedForTheOrganThatHasTheFirstCaseAndPartOfItOnceConfirmed() {
        CaseFlow first = first();
        CaseFlow repeat = CaseFlow.begins(client, Documents.transfer("", petition(AGAIN, "")))
                .isWarned("C441");
        assertThat(repeat.receipt())
                .contains(first.caseId(), "姓名和电话相同", "<rule>first-organ</rule>")
                .doesNotContain(telephone);
        assertThat(repeat.letter(ANOTHER, "Assignment", "C441")).contains(first.caseId());
        repeat.is("delivered", ANOTHER)
                .says(BUREAU, "Correction", ruling(repeat, first, "confirmed"))
                .isRelayed(ANOTHER, "Correction")
                .is("repeated", BUREAU);
        assertThat(repeat.duty(BUREAU, ANOTHER, "notice")).isEqualTo("stopped");
        repeat.isRefused(ANOTHER, "Notice", Documents.accepted(), "C110");
        first.is("delivered", ANOTHER);
    }

    @Test
    void unlinkedItGoesOnAsACaseOfItsOwn() {
        CaseFlow first = first();
        CaseFlow repeat = CaseFlow.begins(client, Documents.transfer(CaseFlow.to(ORGAN), petition(AGAIN, "")))
                .isWarned("C441")
                .finds(ORGAN, "Assignment");
        repeat.says(BUREAU, "Correction", ruling(repeat, first, "unlinked"))
                .isRelayed(ORGAN, "Correction")
                .is("delivered", ORGAN);
        repeat.says(ORGAN, "Notice", Documents.accepted()).isRelayed(BUREAU, "Notice");
    }

    @Test
    void anInformantsCaseIsNotLinkedWithOneThatItsAccusedOrganGets() {
        CaseFlow first = CaseFlow.begins(
                        client,
                        Documents.transfer(CaseFlow.to(ANOTHER), petition(FIRST, AccusationFlowIT.accusing(ORGAN))))
                .finds(ANOTHER, "Assignment");
        CaseFlow second = CaseFlow.begins(client, Documents.transfer(CaseFlow.to(ORGAN), petition(AGAIN, "")));
        assertThat(second.receipt()).doesNotContain(first.caseId(), "C44");
        assertThat(second.letter(ORGAN, "Assignment", "")).doesNotContain(first.caseId(), "C44");
    }
}
