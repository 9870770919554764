package quebec.esja.organizations;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class DomainJobs {

    @Bean
    PoleJob forgetJoinings(Domains domains) {
        return new PoleJob("forget-buyer-joinings", Duration.ofHours(6), domains::forget);
    }
}
