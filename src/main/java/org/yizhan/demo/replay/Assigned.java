package org.yizhan.demo.replay;

import org.yizhan.demo.client.Party;

/** A row that has reached its organ, under the number of its case. */
record Assigned(Party organ, PlannedRow planned, String caseId) {}
