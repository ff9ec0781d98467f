package org.yizhan.intake.planted;

import org.springframework.jdbc.core.JdbcTemplate;

class BreaksSqlStaysInLedger {
    final JdbcTemplate sql = new JdbcTemplate();
}
