package org.yizhan.cases;

import java.util.List;
import java.util.Optional;
import org.yizhan.cases.CaseEvent.CaseMovedUp;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/** Who follows a case: the bureau that sent it; if that is accused itself, only the bureau above (Art. 30 ¶3). */
final class Following {
    private Following() {}

    /** The first bureau, from the one that follows the case upwards, that is not accused; itself if there is none. */
    static OrganisationCode follower(Incoming in, AccusedSide accused) {
        OrganisationCode now =
                in.state().stage() == Stage.NEW ? in.sender() : in.state().bureau();
        for (OrganisationCode above : in.state().line().followers()) {
            if (!accused.includes(now)) {
                return now;
            }
            now = above;
        }
        Optional<Organisation> bureau = in.world().directory().find(now);
        while (bureau.isPresent() && accused.includes(bureau.get().code())) {
            bureau = in.world().directory().above(bureau.get(), in.today());
        }
        return bureau.map(Organisation::code).orElse(now);
    }

    /**
     * Moves the case to another bureau with everything said in it so far: what the former one owed, it owes no more, and
     * what has not reached it yet is called back. An open case is the new one's to pass on, from the delivery.
     * Nothing happens if {@code follower} follows it already.
     *
     * @param next the case's stage after it
     */
    static void moveUp(Draft draft, OrganisationCode follower, Stage next) {
        CaseState state = draft.state();
        OrganisationCode former = state.bureau();
        if (follower.equals(former)) {
            return;
        }
        draft.forget(former);
        state.letters().undelivered(former).forEach(draft::withhold);
        draft.happened(new CaseMovedUp(former, follower, draft.at()));
        List<MessageTaken> said = state.messages();
        MessageTaken last = said.get(said.size() - 1);
        said.stream()
                .filter(taken -> !taken.equals(last) && !taken.sender().equals(follower))
                .forEach(taken -> draft.relay(taken.receiptId(), follower));
        Duty[] duties = next.open() ? new Duty[] {DutyKind.TRANSFER.byLaw()} : new Duty[0];
        draft.relay(last.receiptId(), follower, duties);
    }
}
