package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganisationCode;

class DraftsTests {
    private static final UUID ID = UUID.fromString("0b6a3f0e-5d1a-4f39-9d2e-6d1c0a4d1b11");
    private static final String CASE = "YZ202611-ABCDEFGH2345";

    private final Drafts organ = new Drafts(
            new OrganisationCode("11990000MB0000012R"),
            Clock.fixed(Instant.parse("2026-11-23T16:30:15.123Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void datesMessagesByTheOrganisationsOwnDay() {
        Node notice = organ.noticeOfAcceptance(ID, CASE);

        assertThat(notice.at("header", "sentAt")).contains("2026-11-24T00:30:15+08:00");
        assertThat(notice.at("acceptedOn")).contains("2026-11-24");
        assertThat(notice.at("header", "caseId")).contains(CASE);
    }

    @Test
    void writesSecondsAlsoWhereTheyAreZero() {
        Clock onTheMinute = Clock.fixed(Instant.parse("2026-11-23T16:30:00Z"), ZoneId.of("Asia/Shanghai"));

        assertThat(new Drafts(organ.sender(), onTheMinute).now()).isEqualTo("2026-11-24T00:30:00+08:00");
    }

    @Test
    void promisesExecutionOnlyOfWhatIsSupported() {
        assertThat(organ.opinion(ID, CASE, "supported", "1", "同意").at("executionPromisedOn"))
                .contains("2026-12-24");
        assertThat(organ.opinion(ID, CASE, "explained", "1", "说明").at("executionPromisedOn"))
                .isEmpty();
    }

    @Test
    void aSubmissionIsTheMessageInBytesUnderItsId() throws UnreadableXml {
        Node notice = organ.noticeOfAcceptance(ID, CASE);

        Submission submission = Submission.of(organ.sender(), notice, Encoding.GBK);

        assertThat(submission.id()).isEqualTo(ID);
        assertThat(Node.parse(submission.bytes())).isEqualTo(notice);
    }
}
