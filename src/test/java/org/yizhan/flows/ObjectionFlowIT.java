package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.casework.Casework;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.Violation;
import org.yizhan.wire.MessageReader;

/** 异议 (Art. 23): not the matter of the organ nor of its system. */
@GatewayTest
class ObjectionFlowIT {
    private final GatewayClient client;
    private final Casework casework;
    private final MessageReader reader;

    ObjectionFlowIT(@Autowired GatewayClient client, @Autowired Casework casework, @Autowired MessageReader reader) {
        this.client = client;
        this.casework = casework;
        this.reader = reader;
    }

    private static final String REASONS = "该路段由住建部门管理，不属于本机关及本系统职责";

    @Test
    void inTimeItIsARequestAndTheOrganKeepsTheCase() {
        CaseFlow flow = CaseFlow.delivered(client)
                .says(ORGAN, "Objection", Documents.objection(REASONS))
                .isRelayed(BUREAU, "Objection")
                .is("objected", ORGAN)
                .waitsFor(BUREAU, "bureauRulesOnObjection");
        assertThat(flow.duty(BUREAU, ORGAN, "objection")).isEqualTo("met");
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("owed");
        await().untilAsserted(() -> assertThat(
                        flow.dutyLine(BUREAU, BUREAU, "ruling").path("dueOn").asText())
                .isNotEmpty());
    }

    /** The door's clock cannot be moved in a running gateway: behind it, the message comes nine days later. */
    @Test
    void lateItIsOnRecordAndTheOrganStaysResponsible() throws NoSuchAlgorithmException {
        CaseFlow flow = CaseFlow.delivered(client);
        await().untilAsserted(() -> assertThat(
                        flow.dutyLine(BUREAU, ORGAN, "objection").path("dueOn").asText())
                .isNotEmpty());
        SubmissionReceipt receipt = later(flow.xml(ORGAN, "Objection", Documents.objection(REASONS)));
        assertThat(receipt.findings()).extracting(Violation::code).containsExactly("C502");
        flow.isRelayed(BUREAU, "Objection").is("delivered", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "objection")).isEqualTo("owed");
        assertThat(flow.dutyLine(BUREAU, BUREAU, "ruling").isMissingNode()).isTrue();
    }

    private SubmissionReceipt later(String xml) throws NoSuchAlgorithmException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        Instant at = Instant.now().plus(Duration.ofDays(9));
        Submission submission = new Submission(
                ORGAN,
                Channel.HTTP,
                at,
                at,
                bytes,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                reader.read(bytes, null));
        return casework.submit(submission).join();
    }

    @Test
    void blankItIsRefused() {
        CaseFlow.delivered(client)
                .isRefused(ORGAN, "Objection", Documents.objection("　 "), "C412")
                .is("delivered", ORGAN);
    }

    @Test
    void afterTheOrgansOwnAcceptanceItIsRefused() {
        CaseFlow.handling(client).isRefused(ORGAN, "Objection", Documents.objection(REASONS), "C501");
    }

    @Test
    void proposesNoneOfItsOwnSystemAndNoOrganThatIsNot() {
        String itself = Documents.objection(REASONS) + "<proposed>" + ORGAN + "</proposed>";
        CaseFlow.delivered(client)
                .isRefused(ORGAN, "Objection", itself, "C504")
                .isRefused(ORGAN, "Objection", itself.replace(ORGAN.value(), "11990000MB9999999X"), "C103");
    }

    @Test
    void aNoticeTakesItBack() {
        CaseFlow flow = CaseFlow.delivered(client)
                .says(ORGAN, "Objection", Documents.objection(REASONS))
                .says(ORGAN, "Notice", Documents.accepted())
                .is("handling", ORGAN);
        assertThat(flow.duty(BUREAU, BUREAU, "ruling")).isEqualTo("stopped");
    }
}
