package org.yizhan.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
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

/** The ledger as beans: database opened, tables up to date, then everything that reads and writes them. */
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

    @Bean
    LedgerParts ledgerParts(
            HikariDataSource dataSource, Flyway migrated, DataSourceTransactionManager transactions, Clock clock) {
        return new LedgerParts(new JdbcTemplate(dataSource), new TransactionTemplate(transactions), clock);
    }

    @Bean
    Sealer sealer(LedgerParts parts, SealSettings seals, GatewaySettings gateway) {
        return new Sealer(parts.sealing(seals.key(gateway.dataDir()), new SealHead(gateway.dataDir())), seals);
    }

    @Bean
    Verification verification(LedgerParts parts, SealSettings seals, GatewaySettings gateway) {
        return parts.verification(seals.key(gateway.dataDir()), new SealHead(gateway.dataDir()));
    }

    @Bean
    Ledger ledger(LedgerParts parts, Sealer sealer) {
        return parts.ledger(sealer::recorded);
    }

    @Bean
    Outbox outbox(LedgerParts parts) {
        return parts.outbox();
    }

    @Bean
    Mailboxes mailboxes(LedgerParts parts) {
        return parts.mailboxes();
    }

    @Bean
    SecretStore secretStore(LedgerParts parts) {
        return parts.secrets();
    }

    @Bean
    ReferenceVersions referenceVersions(LedgerParts parts) {
        return parts.referenceVersions();
    }

    @Bean
    AttachmentIndex attachmentIndex(LedgerParts parts) {
        return parts.attachmentIndex();
    }

    @Bean
    Lookup lookup(LedgerParts parts) {
        return parts.lookup();
    }

    @Bean
    Conservation conservation(LedgerParts parts) {
        return parts.conservation();
    }
}
