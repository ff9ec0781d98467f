package org.yizhan.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * What an organ was charged with.
 *
 * @param source receipt id of the message whose petition the organ gets
 * @param endsAtDelivery the organ's own rules hold (Art. 23 ¶4): no notice, no handling clock, no check, 已转出
 */
public record Mandate(
        OrganisationCode organ, Order order, MessageId source, boolean endsAtDelivery, RoutingNote routing) {

    /**
     * What the bureau asked for in its last transfer.
     *
     * @param reportDue the day by which the closing report of a 交办 is owed
     * @param checkResult whether the bureau checks the result of a 转送
     */
    public record Order(
            TransferMode mode, @Nullable LocalDate reportDue, boolean checkResult, boolean simpleProposed) {}

    /** The same charge of another organ. */
    Mandate with(OrganisationCode successor) {
        return new Mandate(successor, order, source, endsAtDelivery, routing);
    }

    /** Whether a result waits for the bureau's check: of a 交办 always. */
    public boolean checked() {
        return !endsAtDelivery && (order.checkResult() || order.mode() == TransferMode.ASSIGN);
    }

    public boolean owesReport() {
        return !endsAtDelivery && order.mode() == TransferMode.ASSIGN;
    }
}
