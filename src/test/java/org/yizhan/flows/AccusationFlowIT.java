package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.DISCIPLINE;
import static org.yizhan.flows.CaseFlow.ORGAN;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** 检举控告 (Arts 22, 30): to the organ with authority over the accused, never to the accused. */
@GatewayTest
class AccusationFlowIT {
    private final GatewayClient client;

    AccusationFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    static String accusing(OrganisationCode unit) {
        return "<accused><name>某单位</name><code>" + unit + "</code></accused>";
    }

    private static String accusation(String addressee, String accused) {
        return Documents.transfer(addressee, Documents.petition("01", "accusation", "accusation", "letter", accused));
    }

    @Test
    void goesToTheDisciplineOrganWhoseQueueGetsItAndItsOwnRulesHold() throws JMSException {
        CaseFlow flow = CaseFlow.begins(client, accusation("", accusing(ORGAN)));
        String assignment = fromQueue(DISCIPLINE, flow.caseId(), "Assignment");
        assertThat(assignment).contains("请求修复巷口路灯");
        fromQueue(DISCIPLINE, flow.caseId(), "DeliveryReceipt");
        flow.is("transferredOut", DISCIPLINE).findsNothingMore(ORGAN);
        assertThat(flow.sight(ORGAN)).isEqualTo(404);
        flow.says(DISCIPLINE, "Reply", Documents.reply("")).isRelayed(BUREAU, "Reply");
    }

    /** Every letter of the queue is taken, as its organisation would; those of other stories are nobody's any more. */
    private String fromQueue(OrganisationCode organisation, String caseId, String kind) throws JMSException {
        var broker = new ActiveMQConnectionFactory("tcp://localhost:" + client.brokerPort());
        try (broker;
                JMSContext session = broker.createContext(organisation.value(), client.secretOf(organisation))) {
            JMSConsumer inbox = session.createConsumer(session.createQueue("org." + organisation + ".inbox"));
            for (Message letter = inbox.receive(20_000); letter != null; letter = inbox.receive(20_000)) {
                boolean meant = caseId.equals(letter.getStringProperty("caseId"))
                        && kind.equals(letter.getStringProperty("kind"));
                if (meant) {
                    return new String(letter.getBody(byte[].class), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + kind + " came to " + organisation);
    }

    @Test
    void theAccusedIsNoAddresseeNorWhatIsBelowIt() {
        CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .isRefused(BUREAU, "Transfer", accusation(CaseFlow.to(ORGAN), accusing(ORGAN)), "C401");
    }

    @Test
    void whoIsNotCertainWaitsForAPersonAndNothingLeaves() {
        CaseFlow flow = CaseFlow.begins(client, accusation("", "<accused><name>某局张某</name></accused>"))
                .is("triage", BUREAU);
        assertThat(flow.receipt()).contains("<rule>accused-uncertain</rule>").doesNotContain("张某");
    }

    @Test
    void anAliasOrFormerNameIsEnough() {
        CaseFlow flow = CaseFlow.begins(client, accusation("", "<accused><name>荷风区国土资源局</name></accused>"));
        assertThat(flow.receipt()).contains("<organ>" + DISCIPLINE + "</organ>");
    }

    @Test
    void ifTheBureauItselfIsAccusedOnlyTheBureauAboveHasTheCase() {
        CaseFlow flow = CaseFlow.begins(client, accusation(CaseFlow.to(ORGAN), accusing(BUREAU)))
                .is("triage", CITY_BUREAU)
                .findsNothingMore(ORGAN)
                .findsNothingMore(BUREAU);
        assertThat(flow.sight(BUREAU)).isEqualTo(404);
    }
}
