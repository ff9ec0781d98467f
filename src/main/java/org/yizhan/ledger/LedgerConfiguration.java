package org.yizhan.ledger;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.platform.GatewaySettings;

/** The ledger as beans: database opened, tables up to date, then what reads and writes them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatasourceSettings.class, SealSettings.class})
class LedgerConfiguration {

    @Bean(destroyMethod = "close")
    HikariDataSource ledgerDataSource(DatasourceSettings settings, GatewaySettings gateway) {
        return Database.open(settings, gateway.dataDir());
    }

    /** Only where the ledger is an H2 file of this gateway's own. */
    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${yizhan.datasource.url:}' == '' and ${yizhan.datasource.owner:true}")
    H2Server ledgerServer(HikariDataSource opened, GatewaySettings gateway) {
        return H2Server.start(gateway.dataDir());
    }

    @Bean
    Flyway ledgerMigrations(HikariDataSource dataSource) {
        return Database.migrate(dataSource);
    }

    /** Primary, for a broker's transaction manager may stand beside it. */
    @Bean
    @Primary
    DataSourceTransactionManager ledgerTransactions(HikariDataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    /** Only once its tables are up to date. */
    @Bean
    JdbcTemplate ledgerStatements(HikariDataSource dataSource, Flyway migrated) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    TransactionTemplate ledgerTransaction(DataSourceTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    SealKey sealKey(SealSettings seals, GatewaySettings gateway) {
        return seals.key(gateway.dataDir());
    }

    @Bean
    SealHead sealHead(GatewaySettings gateway) {
        return new SealHead(gateway.dataDir());
    }
}
