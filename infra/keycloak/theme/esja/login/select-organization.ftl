<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("organization.select")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <ul class="choices" id="kc-user-organizations">
        <#list user.organizations as organization>
        <li><button type="submit" id="organization-${organization.alias}" class="button" name="kc.org" value="${organization.alias}">${organization.name!}</button></li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
