package quebec.esja.pictures;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class PictureJobs {

    @Bean
    PoleJob forgetRemovedPictures(Pictures pictures) {
        return new PoleJob("forget-removed-pictures", Duration.ofHours(6), pictures::forgetRemoved);
    }
}
