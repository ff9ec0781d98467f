package org.yizhan.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.GatewayContent.DisputeNotice;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.routing.AccusedSide;

/**
 * 争议 (Art. 24): whom a case is sent back and forth between do not decide whose it is; their common superior does, or the
 * joint conference. The last organ stays responsible meanwhile.
 */
final class Disputes {
    private Disputes() {}

    /** True if one more objection agreed to makes it a dispute. */
    static boolean dueOnAgreeing(Incoming in) {
        int bounces = in.state().disputes().bounces();
        return !in.state().disputes().ruled()
                && bounces + 1 >= in.world().practice().several().disputeAfter();
    }

    /** True if the sender and whom it proposes each object to the other. */
    static boolean mutual(Incoming in, @Nullable OrganisationCode proposed) {
        DisputeLog disputes = in.state().disputes();
        return !disputes.ruled() && disputes.mutual(in.sender(), proposed);
    }

    static void open(Draft draft, boolean agreed, @Nullable OrganisationCode proposed, Stage next) {
        CaseState state = draft.state();
        OrganisationCode last = last(state);
        Set<OrganisationCode> organs = new LinkedHashSet<>();
        state.disputes().objections().forEach(objected -> organs.add(objected.organ()));
        organs.add(last);
        ask(draft, List.copyOf(organs), agreed, proposed, next);
    }

    private static void ask(
            Draft draft,
            List<OrganisationCode> organs,
            boolean agreed,
            @Nullable OrganisationCode proposed,
            Stage next) {
        CaseState state = draft.state();
        OrganisationCode last = last(state);
        OrganisationCode superior = superior(draft, organs.get(0), last);
        draft.happened(new Transition.CaseDisputed(organs, superior, agreed, proposed, next, draft.at()));
        List<MessageId> objections = state.disputes().objections().stream()
                .map(DisputeLog.Objected::message)
                .toList();
        DisputeNotice notice = new DisputeNotice(
                organs,
                superior,
                objections,
                "案件已退回 " + state.disputes().bounces() + " 次，承办单位有争议，请协调并明确主办单位（第二十四条）；裁定前由 " + last + " 负责",
                "sent back " + state.disputes().bounces()
                        + " time(s): the organs disagree whose matter it is. Please rule who leads (Art. 24); until then "
                        + last
                        + " stays responsible");
        if (!state.petition().flags().contains(Flag.CONFIDENTIAL)) {
            draft.relay(state.petitionSource(), superior);
        }
        Stream.of(superior, state.bureau(), last).distinct().forEach(to -> draft.write(to, notice, null, List.of()));
    }

    /** A superior that turns out to stand on the accused side, or has become one of those who disagree, does not rule. */
    static void askAnother(Draft draft) {
        draft.state()
                .disputes()
                .open()
                .filter(dispute -> draft.accusedSide().includes(dispute.superior())
                        || dispute.organs().contains(dispute.superior()))
                .ifPresent(dispute -> askAnother(draft, dispute));
    }

    static void askAnother(Draft draft, Transition.CaseDisputed dispute) {
        ask(draft, dispute.organs(), false, null, draft.state().stage());
    }

    private static OrganisationCode last(CaseState state) {
        return state.mandate().orElseThrow().organ();
    }

    /**
     * The nearest node on either line, or the joint conference of that level; whoever of these stands on the accused side is
     * passed over. Where the directory knows none, the bureau coordinates.
     */
    private static OrganisationCode superior(Draft draft, OrganisationCode first, OrganisationCode last) {
        Directory directory = draft.world().directory();
        AccusedSide side = draft.accusedSide();
        OrganisationCode bureau = draft.state().bureau();
        Optional<Organisation> own = directory.find(bureau);
        Stream<Optional<Organisation>> candidates = Stream.of(
                directory.find(first).flatMap(one -> directory
                        .find(last)
                        .flatMap(other -> directory.commonSuperior(one, other, draft.today()))),
                own.flatMap(found -> directory.ownLevel(found, Kind.JOINT_CONFERENCE, draft.today())),
                own.flatMap(found -> directory.above(found, draft.today())));
        return candidates
                .flatMap(Optional::stream)
                .filter(organ -> organ.inForceOn(draft.today()) && !side.includes(organ.code()))
                .map(Organisation::code)
                .findFirst()
                .orElse(bureau);
    }
}
