package quebec.esja.needs;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class NeedJobs {

    @Bean
    PoleJob forgetNeeds(NeedRequests requests) {
        return new PoleJob("forget-needs", Duration.ofHours(6), requests::forget);
    }
}
