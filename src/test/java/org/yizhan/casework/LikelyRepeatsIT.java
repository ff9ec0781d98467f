package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.RepeatRule;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Town;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.Content.RepeatRuling;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.Message;
import org.yizhan.messages.Original;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;
import org.yizhan.platform.GatewaySettings;

/** Earlier petitions of the same person are found in the ledger, and in the round itself. */
class LikelyRepeatsIT extends CaseworkTestBase {
    private static final String LEAKING = "屋顶漏水，卧室墙面发霉，物业一直不来维修。";
    private static final String PARKING = "小区停车位被划成花坛，车辆无处停放。";

    private final Map<String, Message> read = new HashMap<>();
    private final Judge withRepeats = new Judge(
            Town::world,
            digests -> Set.of(),
            new LikelyRepeats(
                    new Fingerprints("a key of at least thirty-two characters"),
                    node.petitionIndex(),
                    this::again,
                    new RepeatSettings("", 52, 20)),
            new Provenance(Town::world, new GatewaySettings(Town.GATEWAY, Path.of("unused"))),
            CLOCK);

    private Optional<Message> again(Original original) {
        return Optional.ofNullable(read.get(new String(original.bytes(), StandardCharsets.UTF_8)));
    }

    private Pending.Submitted transfer(String person, String title, String text) {
        return pending(says(Town.BUREAU, Say.transfer(Town.HOUSING, petition(person, title, text))));
    }

    private Pending.Submitted pending(Sent sent) {
        Pending.Submitted pending = sent.pending();
        Message message = pending.submission().reading().message();
        if (message != null) {
            read.put(sent.text(), message);
        }
        return pending;
    }

    private static Petition petition(String person, String title, String text) {
        Petition like = Say.petition();
        Petitioner petitioner =
                new Petitioner(PetitionerType.PERSON, "王某", null, null, null, null, person, null, false, null);
        return new Petition(
                like.numbers(),
                like.receivedOn(),
                like.registeredAt(),
                like.form(),
                like.purpose(),
                like.matterClass(),
                like.contentClass(),
                like.territory(),
                title,
                text,
                1,
                like.flags(),
                List.of(petitioner),
                List.of(),
                List.of());
    }

    private static String newPerson() {
        long number = UUID.randomUUID().getLeastSignificantBits() & Long.MAX_VALUE;
        return "139%08d".formatted(number % 100_000_000);
    }

    private SubmissionReceipt taken(Pending.Submitted pending) {
        assertThat(new Round(ledger(), withRepeats, onward -> {}).run(List.of(pending)))
                .isEmpty();
        return receipt(pending);
    }

    private Optional<CaseId> suspected(SubmissionReceipt receipt) {
        return history(receipt.caseId()).events().stream()
                .filter(RepeatSuspected.class::isInstance)
                .map(event -> ((RepeatSuspected) event).of())
                .findFirst();
    }

    @Test
    void theSameMatterOfTheSamePersonIsMarked() {
        String person = newPerson();
        SubmissionReceipt first = taken(transfer(person, "屋顶漏水", LEAKING));
        SubmissionReceipt second = taken(transfer(person, "再次反映屋顶漏水", "去年写过信。" + LEAKING));
        assertThat(codes(first)).isEmpty();
        assertThat(codes(second)).containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
        assertThat(suspected(second)).contains(first.caseId());
    }

    @Test
    void anotherMatterOfThatPersonOrThatMatterOfAnotherIsNot() {
        String person = newPerson();
        taken(transfer(person, "屋顶漏水", LEAKING));
        assertThat(codes(taken(transfer(person, "停车位没有了", PARKING)))).isEmpty();
        assertThat(codes(taken(transfer(newPerson(), "屋顶漏水", LEAKING)))).isEmpty();
    }

    @Test
    void twoOfOneRoundSeeEachOther() {
        String person = newPerson();
        Pending.Submitted first = transfer(person, "屋顶漏水", LEAKING);
        Pending.Submitted second = transfer(person, "屋顶漏水", LEAKING);
        assertThat(new Round(ledger(), withRepeats, onward -> {}).run(List.of(first, second)))
                .isEmpty();
        assertThat(suspected(receipt(second))).contains(receipt(first).caseId());
    }

    @Test
    void aCheckFindsItTooAndRecordsNothing() {
        String person = newPerson();
        taken(transfer(person, "屋顶漏水", LEAKING));
        Pending.Submitted checked = transfer(person, "屋顶漏水", LEAKING);
        SubmissionReceipt verdict = withRepeats
                .judge(checked, Desk.lay(ledger(), List.of(checked), Set::of))
                .answer();
        assertThat(codes(verdict)).containsExactly(RepeatRule.LIKELY_WHILE_OPEN.code());
        assertThat(history(verdict.caseId()).version()).isZero();
    }

    @Test
    void aCorrectionOfWhoPetitionedCountsFromThenOnAndTheOldNoMore() {
        String wrong = newPerson();
        String right = newPerson();
        Pending.Submitted transfer = transfer(wrong, "屋顶漏水", LEAKING);
        SubmissionReceipt first = taken(transfer);
        taken(pending(says(
                        Town.BUREAU,
                        Say.correction(transfer.submission().reading().id(), petition(right, "屋顶漏水", LEAKING)))
                .about(first.caseId())));
        assertThat(suspected(taken(transfer(right, "屋顶漏水", LEAKING)))).contains(first.caseId());
        assertThat(codes(taken(transfer(wrong, "屋顶漏水", LEAKING)))).isEmpty();
    }

    @Test
    void aRulingFindsTheCaseItNames() {
        String person = newPerson();
        SubmissionReceipt first = taken(transfer(person, "屋顶漏水", LEAKING));
        Pending.Submitted again = transfer(person, "屋顶漏水", LEAKING);
        SubmissionReceipt second = taken(again);
        Correction ruling = new Correction(
                again.submission().reading().id(),
                "已核对",
                null,
                null,
                new RepeatRuling(first.caseId(), RepeatFinding.CONFIRMED));
        taken(pending(says(Town.BUREAU, ruling).about(second.caseId())));
        assertThat(CaseState.of(history(second.caseId())).stage()).isEqualTo(Stage.REPEATED);
    }
}
