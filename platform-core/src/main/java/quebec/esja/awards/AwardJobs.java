package quebec.esja.awards;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class AwardJobs {

    /// Often, whether or not a file came: an enterprise that has just given its NEQ, or a contract declared a moment ago, has
    /// awards already.
    @Bean
    PoleJob findAwards(Awards awards) {
        return new PoleJob("find-awards", Duration.ofMinutes(10), awards::lookAgain);
    }
}
