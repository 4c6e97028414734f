// The view "basic and project": what keeps the department running, what does particular
// tasks; basic expenditure by economic class, and every project with what is said of it.
import { useMemo } from 'react';
import { buildBasicProject } from '../../derive/basicProject.ts';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { BasicSentence } from './BasicSentence.tsx';
import { ByClass } from './ByClass.tsx';
import { ByEconomicClass } from './ByEconomicClass.tsx';
import { ProjectClasses } from './ProjectClasses.tsx';
import { Projects } from './Projects.tsx';
import { basicProjectText } from './text.ts';

export function BasicProjectView() {
  const disclosure = useDisclosure();
  const words = useText(basicProjectText);
  const { byClass, economic, projects, projectClasses } = useMemo(
    () => buildBasicProject(disclosure),
    [disclosure],
  );
  return (
    <>
      <ViewHeading title={words.title}>
        <BasicSentence projectCount={projects.entries.length} />
      </ViewHeading>
      <ByClass rows={byClass} />
      <ByEconomicClass tree={economic} />
      {projectClasses.length > 0 && <ProjectClasses classes={projectClasses} />}
      <Projects list={projects} />
    </>
  );
}
