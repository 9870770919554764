package quebec.esja.registration;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class RegistrationJobs {

    @Bean
    PoleJob forgetUnconfirmedRegistrations(Registrations registrations) {
        return new PoleJob(
                "forget-unconfirmed-registrations",
                Duration.ofHours(6),
                registrations::forgetUnconfirmed);
    }

    @Bean
    PoleJob remindOfClaims(ClaimRound round) {
        return new PoleJob("remind-of-claims", Duration.ofHours(6), round::go);
    }
}
