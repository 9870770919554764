package quebec.esja.buyers;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class BuyerJobs {

    @Bean
    PoleJob forgetUnconfirmedBuyers(BuyerRegistrations registrations) {
        return new PoleJob(
                "forget-unconfirmed-buyers", Duration.ofHours(6), registrations::forgetUnconfirmed);
    }
}
