package org.yizhan.cases;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yizhan.cases.UrgentEvent.AcknowledgementMissed;
import org.yizhan.cases.UrgentEvent.UrgentNoticeDelivered;
import org.yizhan.cases.UrgentEvent.UrgentlyTold;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.messages.BureauContent.UrgentReport;
import org.yizhan.messages.GatewayContent.UrgentNotice;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.routing.Matter;
import org.yizhan.routing.Route;
import org.yizhan.routing.Router;

/**
 * 重大紧急 (Arts 22 (1), 25): told at once to the organ, the own-level Party committee and government, the competent
 * department and the joint conference's office; by a local bureau also to the bureau above and to the national one. Each
 * acknowledges for itself; who is silent is to be called.
 */
final class Urgent {
    private Urgent() {}

    /** Everyone who has to be told, in the order of the law; never the one that reports, nor anyone accused. */
    static Set<OrganisationCode> recipients(Incoming in, Petition petition) {
        Directory directory = in.world().directory();
        Organisation bureau = directory.find(in.sender()).orElseThrow();
        Stream<Optional<OrganisationCode>> all = Stream.of(
                in.state().mandate().map(Mandate::organ),
                directory.ownLevel(bureau, Kind.PARTY_COMMITTEE, in.today()).map(Organisation::code),
                directory.ownLevel(bureau, Kind.GOVERNMENT, in.today()).map(Organisation::code),
                competent(in, petition),
                directory.ownLevel(bureau, Kind.JOINT_CONFERENCE, in.today()).map(Organisation::code),
                directory.above(bureau, in.today()).map(Organisation::code),
                directory
                        .organ(Kind.PETITION_BUREAU, Level.NATIONAL, bureau.region(), in.today())
                        .map(Organisation::code));
        Set<OrganisationCode> recipients = new LinkedHashSet<>();
        all.flatMap(Optional::stream)
                .filter(code -> !in.accusedSide(petition).includes(code))
                .forEach(recipients::add);
        recipients.remove(in.sender());
        return recipients;
    }

    private static Optional<OrganisationCode> competent(Incoming in, Petition petition) {
        Matter matter = new Matter(in.sender(), in.today(), null, petition);
        Route route = new Router(in.world().directory(), in.world().routing()).route(matter);
        return route instanceof Route.ToOrgan to ? Optional.of(to.organ().code()) : Optional.empty();
    }

    /** Writes the notice; it waits for no attachment. */
    static void tell(Draft draft, Incoming in, UrgentReport report, OrganisationCode recipient) {
        int minutes = draft.world().practice().several().acknowledgeMinutes();
        Instant by = draft.at().plusSeconds(seconds(draft));
        UrgentNotice notice = new UrgentNotice(
                in.header().id(),
                in.sender(),
                report.occurredAt(),
                by,
                "重大紧急信访事项（" + report.place() + "），请自送达起 " + minutes + " 分钟内收悉并依法处置（第二十五条）",
                "urgent matter at " + report.place() + ": acknowledge within " + minutes
                        + " minutes of its delivery and act (Art. 25)",
                true);
        draft.urgently(recipient, notice, in.receiptId())
                .ifPresent(letter -> draft.happened(
                        new UrgentlyTold(letter, recipient, in.header().id(), by, draft.at())));
    }

    /** Each recipient's time runs from its own delivery; one that is told too late of its delivery has been missed already. */
    static void delivered(Draft draft, LetterId letter) {
        UrgentLog urgent = draft.state().urgent();
        if (urgent.isUnderWay(letter)) {
            urgent.told(letter)
                    .ifPresent(told -> draft.happened(new UrgentNoticeDelivered(
                            letter, told.recipient(), draft.at().plusSeconds(seconds(draft)), draft.at())));
        }
    }

    private static long seconds(Draft draft) {
        return 60L * draft.world().practice().several().acknowledgeMinutes();
    }

    /** Whoever reported is told whom to call, and under which number. */
    static void passed(Draft draft) {
        for (UrgentlyTold silent : draft.state().urgent().silent(draft.at())) {
            draft.happened(new AcknowledgementMissed(silent.letter(), silent.recipient(), draft.at()));
            Organisation organ =
                    draft.world().directory().find(silent.recipient()).orElseThrow();
            boolean delivered = draft.state().urgent().isDelivered(silent.letter());
            String telephone = Objects.requireNonNullElse(organ.telephone(), "—");
            OrganisationCode bureau = draft.state().bureau();
            UrgentNotice alert = new UrgentNotice(
                    silent.report(),
                    bureau,
                    silent.at(),
                    silent.acknowledgeBy(),
                    organ.name() + (delivered ? "逾期未收悉重大紧急通知" : "未能送达重大紧急通知") + "，请立即电话联系：" + telephone,
                    organ.code() + (delivered ? " has not acknowledged" : " has not been delivered")
                            + " the urgent notice; call at once: " + telephone,
                    false);
            draft.urgently(bureau, alert, null);
        }
    }
}
